// Starts the page. `JS` and `WASM` stand for the files' names, which the
// build puts in; the script stands in index.html, its hash in the policy.
const late = document.getElementById("late");
const say = (words) => {
  if (late?.isConnected) {
    late.setAttribute("role", "alert");
    late.dataset.failed = "";
    late.textContent = words;
  }
};
if (typeof WebAssembly === "object") {
  // What stops the page without a word of its own: out of memory, say.
  addEventListener("error", ({ error }) => {
    if (error instanceof WebAssembly.RuntimeError) document.getElementById("crash").hidden = false;
  });
  import("./JS")
    .then((page) => page.default({ module_or_path: "./WASM" }))
    .catch((error) => {
      say("The explorer could not start here: a part of it was blocked, or did not arrive. Load the page again, and allow scripts and WebAssembly for it. (" + error + ")");
    });
} else {
  say("The explorer needs WebAssembly, which this browser lacks or blocks. Any browser of the last years has it, unless it runs in a locked-down mode.");
}
// A page that is served for good also works offline.
if ("offline" in document.documentElement.dataset) {
  navigator.serviceWorker?.register("./offline.js").catch(() => {});
}

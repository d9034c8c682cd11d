// What the benchmark asks the page itself: a click, and what the page leaves
// until the answer to it is painted. Nothing here is part of the page.
(() => {
  const { requestAnimationFrame: next, setTimeout: later, clearTimeout: forget } = window;
  // Calls that a frame left for after its paint, by their numbers.
  const held = new Map();
  let holds = false, inFrame = false;

  window.requestAnimationFrame = (run) => next((now) => {
    inFrame = true;
    try { run(now); } finally { inFrame = false; }
  });
  window.setTimeout = (run, wait, ...given) => {
    if (!holds || !inFrame || wait) return later(run, wait, ...given);
    const number = later(() => {}, 1e9);
    held.set(number, () => run(...given));
    return number;
  };
  window.clearTimeout = (number) => {
    held.delete(number);
    forget(number);
  };

  const painted = () => new Promise((done) => next(() => later(done)));

  // Milliseconds from a click on the first country among the filters until the
  // result is painted. What was to follow that paint waits for `rest`.
  async function click() {
    holds = true;
    const start = performance.now();
    document.querySelector(".room-filters input[type=checkbox]").click();
    await painted();
    return performance.now() - start;
  }

  // Has the page do what it left, until it is painted and nothing follows.
  async function rest() {
    holds = false;
    for (const [number, run] of held) {
      forget(number);
      later(run);
    }
    held.clear();
    for (let frame = 0; frame < 4; frame++) await painted();
  }

  window.bench = { click, rest };
})();

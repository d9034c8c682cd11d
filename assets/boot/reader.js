// Starts a worker. `PROGRAM` stands for what it runs, which the build puts in.
// The page first sends the program's code, compiled by an earlier worker, or
// nothing, and then what is to be done, which waits until it can be. Code that
// is not there yet is on its way while the script beside it is read.
const code = location.hash ? undefined : fetch("./PROGRAM_bg.wasm");
importScripts("./PROGRAM.js");
const due = [];
onmessage = ({ data }) => {
  if (due.push(data) > 1) return;
  wasm_bindgen({ module_or_path: data ?? code })
    .then(() => due.slice(1).forEach((data) => onmessage({ data })))
    // Thrown outside of a promise, for the page hears of that.
    .catch((error) => setTimeout(() => { throw error; }));
};

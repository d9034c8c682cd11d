// Starts the reader. The page first sends its code, compiled by an earlier
// reader, or nothing, and then what is to be done, which waits until it can be.
importScripts("./reader.js");
const due = [];
onmessage = ({ data }) => {
  if (due.push(data) > 1) return;
  wasm_bindgen({ module_or_path: data ?? "./reader_bg.wasm" })
    .then(() => due.slice(1).forEach((data) => onmessage({ data })))
    // Thrown outside of a promise, for the page hears of that.
    .catch((error) => setTimeout(() => { throw error; }));
};

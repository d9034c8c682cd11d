// How the benchmark's scripts measure. Nothing here is part of the page.
window.clock = {
  // Milliseconds that a call takes, the least of some tries: others use the
  // machine too. A try repeats the call until browsers' coarse clocks can see
  // it, for `visible` milliseconds or up to `most` times.
  each(run, { tries, visible, most }) {
    run();
    let rounds = 1, least = Infinity;
    while (tries > 0) {
      const start = performance.now();
      for (let round = 0; round < rounds; round++) run();
      const spent = performance.now() - start;
      if (spent < visible && rounds < most) { rounds *= 4; continue; }
      least = Math.min(least, spent / rounds);
      tries--;
    }
    return least;
  },

  // Has the page load its reader as a person does who drags a file over it, and
  // waits until that can be over.
  load() {
    document.dispatchEvent(new DragEvent("dragover", { bubbles: true, cancelable: true }));
    return new Promise((done) => setTimeout(done, 1500));
  },

  summary(times) {
    const sorted = [...times].sort((a, b) => a - b);
    const at = (part) => sorted[Math.round((sorted.length - 1) * part)];
    return { median: at(0.5), p95: at(0.95), worst: at(1) };
  },
};

// What the benchmark asks the page itself: opening a table, questions, frames
// of the timeline. Plain data comes back. Nothing here is part of the page.
(() => {
  const { summary } = clock;
  const each = (run) => clock.each(run, { tries: 5, visible: 2, most: 5000 });

  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const drawn = (records) => new Promise((done) => {
    // The page stands on the set once what it says of itself is about it.
    const look = () => (window.elshi.state() && window.elshi.query({ limit: 0, facets: [] }).total === records
      ? painted().then(done) : setTimeout(look));
    look();
  });

  async function open(content) {
    const start = performance.now();
    const { records } = await window.elshi.open(content, { name: "events.csv", type: "csv" });
    const ready = performance.now();
    await drawn(records);
    return { records, build: ready - start, drawn: performance.now() - ready };
  }

  // Milliseconds of opening a table for the first time in this page.
  async function first(content, loaded) {
    if (loaded) await clock.load();
    return (await open(content)).build;
  }

  // Milliseconds from the start of the page's program until the compiled-in set
  // is open, and of the first question that a script puts to it.
  function builtIn() {
    const [begun, open] = ["elshi-start", "elshi-open"].map((name) => performance.getEntriesByName(name)[0].startTime);
    const start = performance.now();
    window.elshi.query({ text: "kenya" });
    return [open - begun, performance.now() - start];
  }

  function asking(texts) {
    const ask = (question) => each(() => window.elshi.query({ limit: 0, ...question }));
    const all = window.elshi.query({ limit: 0 }).facets.country;
    const codes = Object.entries(all).sort((a, b) => b[1] - a[1]).map(([code]) => code);
    const some = codes.filter((_, at) => at % Math.ceil(codes.length / 40) === 0);
    const country = some.map((code) => ask({ filters: { country: [code] } }));
    const window_ = [];
    for (let year = 1800; year < 2020; year += 20) {
      for (const days of [31, 366, 3653, 36525]) {
        const from = new Date(Date.UTC(year, 4, 1));
        const to = new Date(from.getTime() + days * 86400000);
        window_.push(ask({ from: from.toISOString().slice(0, 10), to: to.toISOString().slice(0, 10) }));
      }
    }
    const found = texts.map((text) => [text, ask({ text, limit: 50 })]);
    const search = found.map(([, time]) => time);
    const slowest = found[search.indexOf(Math.max(...search))][0];
    return { country: summary(country), window: summary(window_), search: summary(search), slowest };
  }

  // Milliseconds until a worker has read a file, as the page has it read: the
  // first one compiles the reader's code, and the others are given that. Where
  // they wait for an order as the page's do, the first one practises.
  async function reading(file, times, waits) {
    let code, taken = [];
    for (let time = 0; time < times; time++) {
      const worker = new Worker(`./reader_loader.js${code ? "#compiled" : ""}`);
      const told = (word) => new Promise((done, fail) => {
        worker.onerror = () => fail(new Error("the worker broke off"));
        worker.onmessage = ({ data }) => { if (data[0] === word) done(data); };
      });
      const ready = told("ready");
      worker.postMessage(code);
      code = (await ready)[1];
      if (waits && time === 0) {
        worker.postMessage(["practise"]);
        await new Promise((done) => setTimeout(done, waits));
      }
      const done = told("done"), start = performance.now();
      worker.postMessage(["read", null, [], "bulletins.txt", file]);
      await done;
      taken.push(performance.now() - start);
      worker.terminate();
    }
    return taken;
  }

  // One step of the timeline, until its frame is painted.
  function step(number) {
    const plot = document.querySelector(".room-timeline [role=listbox]");
    const box = plot.getBoundingClientRect();
    const zooms = number % 2 === 0, back = number % 4 < 2;
    plot.dispatchEvent(new WheelEvent("wheel", {
      bubbles: true, cancelable: true, ctrlKey: zooms,
      clientX: box.left + box.width * 0.6, clientY: box.top + box.height / 2,
      deltaX: zooms ? 0 : back ? -90 : 90, deltaY: zooms ? (number % 48 < 24 ? -12 : 12) : 0,
    }));
    return painted();
  }

  window.bench = {
    open, first, builtIn, asking, reading, step,
    nodes: () => document.querySelectorAll("*").length,
  };
})();

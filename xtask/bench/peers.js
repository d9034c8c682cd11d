// The same questions put to Elshi and to the libraries that a JavaScript team
// would take instead, in one page and one run, so that their ratios hold on
// any machine. `window.peers` holds the libraries; `measure(csv)` answers with
// plain data. Nothing here is part of the page.
(() => {
  const WORDS = [
    "kenya", "nixon", "kazakhstan", "geneva", "treaty", "summit", "funeral",
    "president nixon", "foreign minister lavrov", "king hussein", "camp david",
    "united nations", "economic conference", "queen elizabeth", "nato brussels",
  ];
  const PREFIXES = ["kaz", "gorb", "ken", "argen", "presid", "minis", "new yo", "king hus"];
  const TYPOS = ["kazakstan", "gorbachov", "tajikstan", "argentinia", "eisenhowr", "philipines"];
  const QUERIES = [...WORDS, ...PREFIXES, ...TYPOS];

  function parse(csv) {
    const rows = [];
    let row = [], cell = "", quoted = false;
    for (let at = 0; at < csv.length; at++) {
      const letter = csv[at];
      if (quoted) {
        if (letter !== '"') cell += letter;
        else if (csv[at + 1] === '"') { cell += '"'; at++; } else quoted = false;
      } else if (letter === '"') quoted = true;
      else if (letter === ",") { row.push(cell); cell = ""; }
      else if (letter === "\n") { row.push(cell); rows.push(row); row = []; cell = ""; }
      else if (letter !== "\r") cell += letter;
    }
    if (cell || row.length) { row.push(cell); rows.push(row); }
    const names = rows.shift();
    return rows.map((cells, key) => {
      const record = { key };
      names.forEach((name, column) => { record[name] = cells[column] ?? ""; });
      return record;
    });
  }

  const FIELDS = ["person", "role", "country", "place", "text"];

  function timed(run) {
    const start = performance.now();
    const value = run();
    return [performance.now() - start, value];
  }

  const { summary } = clock;
  const each = (run) => clock.each(run, { tries: 3, visible: 4, most: 20000 });

  const search = (ask) => {
    const times = QUERIES.map((query) => each(() => ask(query)));
    const hits = Object.fromEntries(QUERIES.map((query) => [query, ask(query)]));
    return { ...summary(times), hits };
  };

  async function opened(csv) {
    const start = performance.now();
    const { records } = await window.elshi.open(csv, { name: "events.csv", type: "csv" });
    return { records, build: performance.now() - start };
  }

  const engines = {
    minisearch(rows) {
      const [build, index] = timed(() => {
        const index = new peers.minisearch({
          idField: "key", fields: FIELDS,
          searchOptions: {
            boost: { person: 3, country: 3, place: 2 },
            prefix: (term, at, terms) => at === terms.length - 1,
            fuzzy: (term) => (term.length >= 8 ? 2 : term.length >= 5 ? 1 : false),
            combineWith: "AND",
          },
        });
        index.addAll(rows);
        return index;
      });
      // The same tokens, nothing begun and nothing mistyped.
      const whole = { prefix: false, fuzzy: false };
      const exact = WORDS.map((query) => index.search(query, whole).map(({ id }) => rows[id].id));
      return { build, exact, ...search((query) => index.search(query).length) };
    },
    lunr(rows) {
      const [build, index] = timed(() => peers.lunr(function () {
        this.ref("key");
        FIELDS.forEach((field) => this.field(field));
        rows.forEach((row) => this.add(row));
      }));
      const ask = (query) => index.search(query.split(" ").map((word) => `+${word}`).join(" ")).length;
      return { build, ...search(ask) };
    },
    flexsearch(rows) {
      const Index = peers.flexsearch.Index ?? peers.flexsearch;
      const [build, index] = timed(() => {
        const index = new Index({ tokenize: "forward" });
        rows.forEach((row) => index.add(row.key, FIELDS.map((field) => row[field]).join(" ")));
        return index;
      });
      return { build, ...search((query) => index.search(query, { limit: rows.length }).length) };
    },
    fuse(rows) {
      const Fuse = peers.fuse.default ?? peers.fuse;
      const [build, index] = timed(() => new Fuse(rows, { keys: FIELDS, ignoreLocation: true, threshold: 0.2 }));
      // Its searches take up to seconds: once each is enough to see it.
      const runs = QUERIES.slice(0, 8).map((query) => timed(() => index.search(query).length));
      return { build, ...summary(runs.map(([time]) => time)) };
    },
    crossfilter(rows) {
      const make = peers.crossfilter.default ?? peers.crossfilter;
      const [build, set] = timed(() => {
        const all = make(rows);
        const dimensions = ["country", "kind", "role", "place"].map((field) => all.dimension((row) => row[field]));
        dimensions.push(all.dimension((row) => row.start));
        return { dimensions, groups: dimensions.map((dimension) => dimension.group()) };
      });
      const countries = frequent(rows);
      let at = 0;
      const select = each(() => {
        set.dimensions[0].filterExact(countries[at++ % countries.length]);
        return set.groups.map((group) => group.all().length);
      });
      return { build, select };
    },
    itemsjs(rows) {
      const make = peers.itemsjs.default ?? peers.itemsjs;
      const facet = { size: 1000, conjunction: false };
      const [build, set] = timed(() => make(rows.map((row) => ({ ...row, id: row.key + 1 })), {
        aggregations: { country: facet, kind: facet, role: facet, place: facet },
        searchableFields: [],
      }));
      const countries = frequent(rows);
      let at = 0;
      const select = each(() => set.search({
        filters: { country: [countries[at++ % countries.length]] }, per_page: 20,
      }).pagination.total);
      return { build, select };
    },
    vis(rows) {
      const shown = (count) => new Promise((done) => {
        const place = document.createElement("div");
        document.body.append(place);
        const items = rows.slice(0, count).map((row) => ({
          id: row.key, content: row.person, start: row.start, end: row.end > row.start ? row.end : undefined,
        }));
        const start = performance.now();
        const timeline = new peers.vis.Timeline(place, items, {});
        timeline.on("changed", () => requestAnimationFrame(() => {
          if (!place.isConnected) return;
          const spent = performance.now() - start;
          timeline.destroy();
          place.remove();
          done(spent);
        }));
      });
      return (async () => ({ nine: await shown(9), thousand: await shown(1000) }))();
    },
    // The others' code is there before their time is taken; so is ours here.
    async "elshi, loaded before"(rows, csv) {
      await clock.load();
      return opened(csv);
    },
    async "elshi, opened again"(rows, csv) {
      await opened(csv);
      await opened(csv);
      return opened(csv);
    },
    async elshi(rows, csv) {
      const { records, build } = await opened(csv);
      const found = search((text) => window.elshi.query({ text, limit: 0, facets: [] }).total);
      const counted = search((text) => window.elshi.query({ text, limit: 0 }).total).median;
      const codes = Object.keys(window.elshi.query({ limit: 0 }).facets.country).slice(0, 20);
      let at = 0;
      const select = each(() => window.elshi.query({ filters: { country: [codes[at++ % codes.length]] }, limit: 0 }).total);
      let micros = codes.map((code) => window.elshi.query({ filters: { country: [code] }, limit: 0 }).micros);
      micros = summary(micros).median;
      const quoted = (query) => query.split(" ").map((word) => `"${word}"`).join(" ");
      const exact = WORDS.map((query) => window.elshi.query({ text: quoted(query), limit: 1e9, facets: [] }).ids);
      return { records, build, select, micros, exact, counted, ...found };
    },
  };

  function frequent(rows) {
    const counts = new Map();
    rows.forEach((row) => counts.set(row.country, (counts.get(row.country) ?? 0) + 1));
    return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 20).map(([country]) => country);
  }

  // One library at a time, so that one that fails does not hide the others.
  window.measure = async (name, csv) => {
    const rows = parse(csv);
    try {
      return { name, rows: rows.length, ...(await engines[name](rows, csv)) };
    } catch (error) {
      return { name, failed: String(error) };
    }
  };
  window.exactWords = WORDS;
})();

// Keeps the page's own files, so that it opens without a network.
// `FILES` and `VERSION` stand for what the build puts in.
const KEPT = "elshi-VERSION";
const FILES = [/*FILES*/];

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(FILES)));
});

self.addEventListener("activate", (event) => {
  const old = (names) => names.filter((name) => name.startsWith("elshi-") && name !== KEPT);
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(old(names).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  event.respondWith(answer(request));
});

// A page comes from the network where there is one, so that a new edition is
// seen at once; its other files have their hash for a name and never change.
async function answer(request) {
  const kept = await caches.open(KEPT);
  if (request.mode === "navigate") {
    const fresh = await fetch(request).catch(() => undefined);
    // A host that is down for the moment is as good as none.
    const usable = fresh && fresh.status < 500;
    return usable ? fresh : ((await kept.match("./")) ?? fresh ?? Response.error());
  }
  const here = await kept.match(request);
  if (here) return here;
  const fresh = await fetch(request);
  // A store that is full takes nothing more; the page goes on from the network.
  if (fresh.ok) await kept.put(request, fresh.clone()).catch(() => {});
  return fresh;
}

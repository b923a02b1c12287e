// Opens the page of a visit without a line: the page itself and what it is made of, never anything of the server.
// The list of parts is written by the build: another program has another list, and so another worker.
importScripts('/visit-parts.js');

const { edition, entry, files } = self.visitParts;
const family = 'vekha-visit-page';
const kept = `${family}-${edition}`;
const shell = '/visits/';
/** A line that is too weak is no line, in ms. */
const patience = 5000;

self.addEventListener('install', (event) => event.waitUntil(keep().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) =>
  event.waitUntil(forgetOthers().then(() => self.clients.claim())),
);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (files.includes(address.pathname)) event.respondWith(part(request));
});

async function keep() {
  const cache = await caches.open(kept);
  await cache.addAll(files);
  const answer = await fetch(shell, { cache: 'no-cache' });
  const text = await answer.clone().text();
  // The program was changed while it was being kept: the next visit of the page tries again.
  if (!answer.ok || !text.includes(entry)) throw new Error('the page is of another edition');
  await cache.put(shell, answer);
}

async function forgetOthers() {
  const others = (await caches.keys()).filter((name) => name.startsWith(family) && name !== kept);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** As the server has it, or as it was kept when the server cannot be reached in time. */
async function page(request) {
  const cache = await caches.open(kept);
  const known = await cache.match(shell, { ignoreVary: true });
  const asked = fetch(request).catch(() => null);
  const answer = await (known ? Promise.race([asked, after(patience)]) : asked);
  if (answer && answer.status < 500) return answer;
  return known ?? answer ?? Response.error();
}

function after(milliseconds) {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}

async function part(request) {
  const cache = await caches.open(kept);
  return (await cache.match(request, { ignoreVary: true })) ?? fetch(request);
}

// Opens the page of a visit without a line: the page itself and what it is made of, never anything of the server.
const kept = 'vekha-visit-page';
const shell = '/visits/';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// The page tells what it was made of when it opened.
self.addEventListener('message', (event) => {
  const parts = Array.isArray(event.data)
    ? event.data.filter((part) => isPart(new URL(part, self.location.origin)))
    : [];
  event.waitUntil(keep(parts));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (isPart(address)) event.respondWith(part(request));
});

function isPart(address) {
  return address.pathname.startsWith('/assets/') || address.pathname === '/favicon.svg';
}

async function keep(parts) {
  const cache = await caches.open(kept);
  const before = await cache.keys();
  const wanted = new Set(parts.map((one) => new URL(one, self.location.origin).pathname));
  await Promise.all(
    parts.map(async (one) => {
      if (!(await cache.match(one))) await cache.add(one);
    }),
  );
  // Parts of an older program are of no use.
  await Promise.all(
    before
      .filter((request) => isPart(new URL(request.url)) && !wanted.has(new URL(request.url).pathname))
      .map((request) => cache.delete(request)),
  );
}

async function page(request) {
  const cache = await caches.open(kept);
  try {
    const answer = await fetch(request);
    if (answer.ok && answer.headers.get('content-type')?.includes('text/html'))
      await cache.put(shell, answer.clone());
    return answer;
  } catch (failure) {
    const known = await cache.match(shell);
    if (known) return known;
    throw failure;
  }
}

async function part(request) {
  const known = await caches.match(request);
  return known ?? fetch(request);
}

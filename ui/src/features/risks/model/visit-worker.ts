/** What the page is made of, so that it opens without a line next time. */
export async function keepPage(): Promise<boolean> {
  if (!('serviceWorker' in navigator) || !globalThis.isSecureContext) return false;
  try {
    await navigator.serviceWorker.register('/visit-worker.js', { scope: '/visits/' });
    const worker = await navigator.serviceWorker.ready;
    const parts = performance
      .getEntriesByType('resource')
      .map((entry) => entry.name)
      .filter((name) => new URL(name).pathname.startsWith('/assets/'));
    worker.active?.postMessage([...new Set([...parts, new URL('/favicon.svg', location.origin).href])]);
    // The page itself: a worker keeps only pages that went through it.
    const cache = await caches.open('vekha-visit-page');
    await cache.add(new Request('/visits/', { headers: { Accept: 'text/html' } }));
    return true;
  } catch {
    return false;
  }
}

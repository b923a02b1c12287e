/** How the page of a visit opens without a line: kept, being kept, or not at all in this browser. */
export type Keeping = 'kept' | 'under-way' | 'impossible';

/**
 * Has the browser keep the page of visits with all its parts. The promise of the browser that a worker is ready says
 * nothing here: a page that was come to without loading it anew belongs to no worker yet.
 */
export async function keepPage(): Promise<Keeping> {
  if (!('serviceWorker' in navigator) || !globalThis.isSecureContext) return 'impossible';
  try {
    void navigator.storage?.persist?.();
    const registration = await navigator.serviceWorker.register('/visit-worker.js', { scope: '/visits/' });
    const next = registration.installing ?? registration.waiting;
    const works = next === null ? registration.active !== null : await becameActive(next);
    return works || registration.active !== null ? 'kept' : 'impossible';
  } catch {
    // Without a line nothing can be registered; what was kept before still works.
    return (await navigator.serviceWorker.getRegistration('/visits/'))?.active ? 'kept' : 'impossible';
  }
}

/** A worker becomes active once it has kept every part. */
function becameActive(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === 'activated' || worker.state === 'redundant') resolve(worker.state === 'activated');
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

// Only what a reader saved is answered from here, and only when the network does not answer.
export {};
interface Late extends Event { waitUntil(work: Promise<unknown>): void }
interface Asked extends Late { readonly request: Request; respondWith(answer: Promise<Response>): void }
interface Worker { skipWaiting(): Promise<void>; readonly clients: { claim(): Promise<void> }; addEventListener(name: string, act: (event: never) => void): void }

const worker = self as unknown as Worker;
const shelf = 'saved-stories';

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event: Late) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event: Asked) => {
  const request = event.request;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  event.respondWith(fetch(request).catch(async reason => {
    const store = await caches.open(shelf);
    const kept = (await store.match(request, { ignoreVary: true })) ?? (request.mode === 'navigate' ? await store.match('/bai-da-luu') : undefined);
    if (kept) return kept;
    throw reason;
  }));
});

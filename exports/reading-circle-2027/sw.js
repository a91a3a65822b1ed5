'use strict';
// Keeps what was seen of one programme, for when there is no network. While there is one, everything comes from it: nobody is
// ever shown an old time to save a second.

const store = 'plenary:' + new URL(self.registration.scope).pathname;
const patience = 10000;
// True only at the moment that it is asked for, or nothing to look at.
const passing = /\/(now\.json|events)$|\.ics$|\/cards\//;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const request = event.request;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  if (passing.test(new URL(request.url).pathname)) return;
  event.respondWith(answer(request));
});

// What a page had loaded before this worker was there.
self.addEventListener('message', (event) => {
  event.waitUntil(Promise.all(event.data.map((url) => fetch(url).then((fresh) => keep(url, fresh)).catch(() => {}))));
});

async function answer(request) {
  try {
    const fresh = await Promise.race([fetch(request), new Promise((_, reject) => setTimeout(reject, patience))]);
    await keep(request, fresh);
    return fresh;
  } catch {
    const cache = await caches.open(store);
    const same = { ignoreVary: true };
    const isPage = request.mode === 'navigate';
    return (await cache.match(request, same)) ||
      (isPage && (await cache.match(request, { ignoreVary: true, ignoreSearch: true }))) || Response.error();
  }
}

async function keep(request, fresh) {
  if (!fresh.ok || fresh.type !== 'basic') return;
  const headers = new Headers(fresh.headers);
  headers.set('Plenary-Saved', String(Date.now()));
  const copy = new Response(await fresh.clone().arrayBuffer(), { status: 200, headers });
  const cache = await caches.open(store);
  await cache.put(request, copy);
}

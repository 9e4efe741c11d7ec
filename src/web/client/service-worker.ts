// Makes the pages work without a network. It holds pages, scripts and texts; never an answer: those are sent nowhere,
// so they do not pass through here.

/** A cache per build; older ones go when a newer build takes over. */
const CACHE = `visavis-${RELEASE}`;

addEventListener('install', (event) => event.waitUntil(skipWaiting()));

addEventListener('activate', (event) => event.waitUntil(takeOver()));

addEventListener('message', ({ data }) => {
  if (Array.isArray(data)) void keep(data.filter((address) => typeof address === 'string'));
});

addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== location.origin) return;
  // A name under /static/ changes with its content, so what is here is right.
  if (pathname.startsWith('/static/')) event.respondWith(fromCacheFirst(event.request));
  else if (/^\/(?:$|coach$|fill\/|data\/)/.test(pathname)) event.respondWith(fromNetworkFirst(event.request));
});

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
  await clients.claim();
}

/** Keeps what a page will need; what is here already is not fetched again. */
async function keep(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(
    addresses.map(async (address) => {
      if (await find(new Request(address))) return;
      // One missing file is no reason to keep nothing.
      await cache.add(address).catch(() => undefined);
    }),
  );
}

async function fromCacheFirst(request: Request): Promise<Response> {
  return (await find(request)) ?? fetchAndKeep(request);
}

async function fromNetworkFirst(request: Request): Promise<Response> {
  try {
    return await fetchAndKeep(request);
  } catch (error) {
    const found = await find(request);
    if (found === undefined) throw error;
    return found;
  }
}

async function fetchAndKeep(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (response.ok) {
    const copy = response.clone();
    // A full disk is no reason to withhold what has come.
    const keeping = caches.open(CACHE).then((cache) => cache.put(request, copy));
    await keeping.catch(() => undefined);
  }
  return response;
}

async function find(request: Request): Promise<Response | undefined> {
  const cache = await caches.open(CACHE);
  const exact = await cache.match(request, { ignoreVary: true });
  // Here only the language stands behind the question mark; offline any language is better than none.
  const anyLanguage = ['/', '/coach'].includes(new URL(request.url).pathname);
  return exact ?? (anyLanguage ? cache.match(request, { ignoreVary: true, ignoreSearch: true }) : undefined);
}

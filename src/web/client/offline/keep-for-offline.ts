/**
 * Has the browser keep this page, and what it may yet need, for when there is no network.
 *
 * In quiet, once the page stands. Where the browser keeps nothing, the page works as before, online.
 *
 * @param script name of the page's script
 */
export async function keepForOffline(script: string): Promise<void> {
  try {
    if (document.readyState !== 'complete')
      await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
    await navigator.serviceWorker.register('/service-worker.js');
    const [{ active }, later] = await Promise.all([navigator.serviceWorker.ready, fetchLater(script)]);
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    active?.postMessage([location.pathname + location.search, ...loaded.filter(isOurs), ...later]);
  } catch {
    // Nothing was promised.
  }
}

async function fetchLater(script: string): Promise<readonly string[]> {
  const response = await fetch('/data/offline.json');
  const byScript = (await response.json()) as Readonly<Record<string, readonly string[]>>;
  return byScript[script] ?? [];
}

function isOurs(address: string): boolean {
  return address.startsWith(`${location.origin}/`);
}

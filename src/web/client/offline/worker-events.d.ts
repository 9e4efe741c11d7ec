/** What a service worker is told, as far as ours listens. The library for workers cannot stand beside that for pages. */
interface WorkerLifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface WorkerFetchEvent extends WorkerLifeEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface WindowEventMap {
  install: WorkerLifeEvent;
  activate: WorkerLifeEvent;
  fetch: WorkerFetchEvent;
}

declare function skipWaiting(): Promise<void>;
declare const clients: { claim(): Promise<void> };

/** Put in front of the script by the server: changes with every build. */
declare const RELEASE: string;

import { setMaxListeners } from 'node:events';
import type { Request, Response } from 'express';

/** The two streams of a batch, as far as the service waits for its caller. */
export interface BatchCall {
  /** Aborted when the caller is gone: then nobody works for it any more. */
  readonly gone: AbortSignal;
  /** The body as it arrives. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * Follows a caller that sends and reads at the same time. One that lets the service wait, for its next
 * bytes or until it takes what was made, is cut off after a time; how long the service needs does not count.
 */
export function batchCall(request: Request, response: Response, patienceMs: number): BatchCall {
  const gone = new AbortController();
  // Every pair that is worked on listens; Node warns of more than ten.
  setMaxListeners(0, gone.signal);
  let isAwaited = false;

  const { socket } = request;
  const onQuiet = (): void => {
    if (isAwaited || response.writableNeedDrain) socket.destroy();
    else socket.setTimeout(patienceMs);
  };
  socket.setTimeout(patienceMs);
  // On the response: where nobody listens there, Node ends the connection by itself.
  response.on('timeout', onQuiet);
  response.once('close', () => gone.abort());

  async function* chunks(): AsyncGenerator<Uint8Array> {
    // Leaving the loop must not end the connection: what was made still has to get out.
    const body = request.iterator({ destroyOnReturn: false });
    isAwaited = true;
    for await (const chunk of body) {
      isAwaited = false;
      yield chunk as Uint8Array;
      isAwaited = true;
    }
    isAwaited = false;
  }
  return { gone: gone.signal, chunks: chunks() };
}

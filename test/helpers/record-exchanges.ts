import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Exchange } from './contract.js';

/** Lets a service answer as always, and tells what it answered once an answer is whole. */
export function recordExchanges(
  service: RequestListener,
  tell: (exchange: Exchange) => void,
): RequestListener {
  return (request, response) => {
    const chunks = copyOfBody(response);
    response.on('finish', () => tell(exchangeOf(request, response, Buffer.concat(chunks).toString('utf8'))));
    service(request, response);
  };
}

function copyOfBody(response: ServerResponse): Buffer[] {
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown): void => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const { write, end } = response;
  response.write = ((...parameters: Parameters<typeof write>) => {
    keep(parameters[0]);
    return write.apply(response, parameters);
  }) as typeof write;
  response.end = ((...parameters: Parameters<typeof end>) => {
    keep(parameters[0]);
    return end.apply(response, parameters);
  }) as typeof end;
  return chunks;
}

function exchangeOf(request: IncomingMessage, response: ServerResponse, body: string): Exchange {
  const headers = Object.entries(response.getHeaders()).map(
    ([name, value]) => [name, String(value)] as const,
  );
  return {
    method: request.method ?? '',
    path: (request.url ?? '').replace(/\?.*/, ''),
    status: response.statusCode,
    headers: Object.fromEntries(headers),
    body,
  };
}

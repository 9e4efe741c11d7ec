import { once } from 'node:events';
import { createServer, type Server, type ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';

export interface Address {
  readonly host: string;
  /** 0 for a free one. */
  readonly port: number;
}

export interface ListeningServer {
  readonly server: Server;
  readonly url: string;
}

/** @throws the error of `listen` when the address cannot be had, for example `EADDRINUSE` */
export async function listen(
  app: Express,
  { host, port }: Address,
  options: ServerOptions,
): Promise<ListeningServer> {
  const server = createServer(options, app);
  server.listen(port, host);
  await once(server, 'listening');
  return { server, url: urlOf(server) };
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

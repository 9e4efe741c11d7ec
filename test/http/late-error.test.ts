import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, test, vi } from 'vitest';
import { errorHandler } from '../../src/http/error-handler.js';
import { prepare } from '../../src/http/prepare.js';
import { assignRequestId } from '../../src/http/request-id.js';
import { MARK } from '../helpers/bad-pairs.js';

test('an error after the answer has begun ends it, and is printed nowhere', async () => {
  const log = vi.fn();
  const printed = vi.spyOn(console, 'error').mockImplementation(() => {});
  const app = express();
  // Express keeps its own errors to itself in tests only.
  app.set('env', 'production');
  app.use(prepare(assignRequestId));
  app.get('/', (_request, response) => {
    response.flushHeaders();
    throw new Error(MARK);
  });
  app.use(errorHandler(log));
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const answer = fetch(`http://127.0.0.1:${port}/`).then((response) => response.text());
  await expect(answer).rejects.toThrow();
  expect(printed).not.toHaveBeenCalled();
  expect(log).toHaveBeenCalledWith('error', 'bug', expect.objectContaining({ errorName: 'Error' }));
  expect(JSON.stringify(log.mock.calls)).not.toContain(MARK);
  printed.mockRestore();
  server.close();
});

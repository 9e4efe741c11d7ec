import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DEFAULT_CONFIG } from '../../src/config/config.js';
import { type AppDependencies, createApp } from '../../src/http/app.js';
import { loadLibrary } from '../../src/library/load-library.js';
import { createLog } from '../../src/observability/log.js';
import { createMetrics } from '../../src/observability/metrics.js';
import { createEngine } from '../../src/pipeline/engine.js';
import { createReportMaker } from '../../src/pipeline/make-report.js';
import { createInProcessRenderer } from '../../src/pipeline/render-in-process.js';
import type { RenderReport } from '../../src/pipeline/render-report.js';
import { contractChecker, describeService } from './contract.js';
import { recordExchanges } from './record-exchanges.js';

export interface TestApp {
  readonly url: string;
  /** Log lines so far, parsed. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  /** POST with a JSON body, unless told otherwise. */
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /**
   * Stops.
   *
   * @throws when an answer was not what /openapi.json says
   */
  close(): Promise<void>;
}

const library = loadLibrary();
const engine = createEngine(library);
const inProcess = createInProcessRenderer(library);

export interface AppOverrides extends Partial<AppDependencies> {
  readonly renderReport?: RenderReport;
}

const mistakesIn = contractChecker(
  describeService({ engine, limits: DEFAULT_CONFIG, perMinute: 600, secured: true }),
);

/**
 * The service on a free port: real requests, real routes, only what is given differs. Every answer is held to
 * the published contract.
 */
export async function startApp({
  renderReport = inProcess,
  ...overrides
}: AppOverrides = {}): Promise<TestApp> {
  const log: Record<string, unknown>[] = [];
  const app = createApp({
    engine,
    makeReport: createReportMaker(engine, renderReport),
    makeBatchReport: createReportMaker(engine, renderReport),
    requireRoom: () => {},
    log: createLog(
      (line) => log.push(JSON.parse(line)),
      () => new Date(0),
    ),
    metrics: createMetrics({ making: () => 0, waiting: () => 0 }),
    config: DEFAULT_CONFIG,
    authenticate: undefined,
    isReady: () => true,
    ...overrides,
  });
  const broken: string[] = [];
  const listener = recordExchanges(app, (exchange) => {
    const { method, path, status } = exchange;
    broken.push(...mistakesIn(exchange).map((mistake) => `${method} ${path} ${status}: ${mistake}`));
  });
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    log,
    post: (path, body, headers = {}) =>
      fetch(url + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      if (broken.length > 0) throw new Error(`Not as /openapi.json says:\n${broken.join('\n')}`);
    },
  };
}

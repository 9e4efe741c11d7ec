import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ProblemCode } from '../problems/problem.js';

/** One request that is over. Every label has few values, and none comes from a caller. */
export interface ObservedRequest {
  readonly method: string;
  /** Pattern of the address, or `(unmatched)`. */
  readonly route: string;
  /** Undefined when nobody waited for the answer any more. */
  readonly status: number | undefined;
  readonly problem: ProblemCode | undefined;
  readonly durationMs: number;
}

export interface Metrics {
  /** @returns to be called when the request is over */
  begin(): (request: ObservedRequest) => void;
  /** All metrics in the text format of Prometheus. */
  read(): Promise<{ readonly text: string; readonly contentType: string }>;
}

/** What the threads that make reports have to do, read whenever somebody asks. */
export interface PoolLoad {
  making(): number;
  /** Of single requests, or of pairs of batches. */
  waiting(lane: 'single' | 'batch'): number;
}

/** Whatever else somebody sends as a method is counted together. */
const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'];

/** From a health check to a batch, in seconds. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];

/** Requests that are counted together: one at a time, each takes several times as long. */
const AT_ONCE = 100;

interface RequestKind {
  /** How long those took that are not counted yet. */
  readonly seconds: number[];
  readonly counter: Counter.Internal;
  readonly histogram: Histogram.Internal<'method' | 'route'>;
}

function count({ seconds, counter, histogram }: RequestKind): void {
  if (seconds.length > 0) counter.inc(seconds.length);
  for (const duration of seconds) histogram.observe(duration);
  seconds.length = 0;
}

/** Counts in the memory of this process: requests, reports, and what Node tells of itself. */
export function createMetrics(load: PoolLoad): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Counter({
    name: 'visavis_http_requests_total',
    help: 'Requests by method, route and status; "abandoned" when nobody waited for the answer.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'visavis_http_request_duration_seconds',
    help: 'Time from a request to its whole answer.',
    labelNames: ['method', 'route'],
    buckets: BUCKETS,
    registers,
  });
  let running = 0;
  new Gauge({
    name: 'visavis_http_requests_running',
    help: 'Requests that are being answered now.',
    registers,
    collect() {
      this.set(running);
    },
  });
  const problems = new Counter({
    name: 'visavis_problems_total',
    help: 'Refusals by problem code, see docs/problems.md.',
    labelNames: ['problem'],
    registers,
  });
  new Gauge({
    name: 'visavis_reports_making',
    help: 'Reports that are being made now, at most one for each thread.',
    registers,
    collect() {
      this.set(load.making());
    },
  });
  new Gauge({
    name: 'visavis_reports_waiting',
    help: 'Reports that wait for a thread, of single requests and of batches.',
    labelNames: ['lane'],
    registers,
    collect() {
      for (const lane of ['single', 'batch'] as const) this.set({ lane }, load.waiting(lane));
    },
  });

  /** As few as there are routes and statuses. */
  const kinds = new Map<string, RequestKind>();
  const kindOf = (method: string, route: string, status: string): RequestKind => {
    const key = `${method} ${route} ${status}`;
    let kind = kinds.get(key);
    if (kind === undefined) {
      const counter = requests.labels({ method, route, status });
      const histogram = durations.labels({ method, route });
      kind = { seconds: [], counter, histogram };
      kinds.set(key, kind);
    }
    return kind;
  };

  return {
    begin() {
      running++;
      return ({ method, route, status, problem, durationMs }) => {
        running--;
        const known = METHODS.includes(method) ? method : 'other';
        const kind = kindOf(known, route, status === undefined ? 'abandoned' : String(status));
        kind.seconds.push(durationMs / 1000);
        if (kind.seconds.length === AT_ONCE) count(kind);
        if (problem !== undefined) problems.inc({ problem });
      };
    },
    async read() {
      for (const kind of kinds.values()) count(kind);
      return { text: await registry.metrics(), contentType: registry.contentType };
    },
  };
}

import { pino } from 'pino';
import type { LogLevel } from '../config/log-level.js';
import type { ProblemCode } from '../problems/problem.js';

export type { LogLevel } from '../config/log-level.js';

/** What happened, as a fixed word. Free text invites answers and names into the log. */
export type LogEvent =
  | 'server-started'
  | 'server-stopping'
  | 'server-stopped'
  | 'request-answered'
  | 'request-abandoned'
  | 'worker-started'
  | 'worker-stopping'
  | 'worker-stopped'
  | 'chunk-done'
  | 'chunk-failed'
  | 'queue-error'
  | 'bug';

/** Everything a line may carry. Adding a field is a decision about privacy, not about convenience. */
export interface LogFields {
  readonly requestId?: string;
  /** W3C trace context: the trace a request belongs to, and our part of it. */
  readonly traceId?: string;
  readonly spanId?: string;
  /** Method and pattern, e.g. `GET /v1/questionnaires/:id`; never the address that was asked for. */
  readonly route?: string;
  readonly status?: number;
  readonly problem?: ProblemCode;
  readonly durationMs?: number;
  /** Numbers of pairs in a chunk of a queue, by what became of them. */
  readonly rendered?: number;
  readonly refused?: number;
  readonly bug?: number;
  /** Whose API key, by the name in the configuration; never who a token speaks for. */
  readonly client?: string;
  readonly errorName?: string;
  /** Stack frames only. The message line is cut off, because it may quote an answer. */
  readonly frames?: readonly string[];
}

/** The same list for the running program: what is spread into a line by mistake stays out of it. */
export const LOG_FIELDS = Object.keys({
  requestId: true,
  traceId: true,
  spanId: true,
  route: true,
  status: true,
  problem: true,
  durationMs: true,
  client: true,
  rendered: true,
  refused: true,
  bug: true,
  errorName: true,
  frames: true,
} satisfies Record<keyof LogFields, true>) as (keyof LogFields)[];

export type Log = (level: LogLevel, event: LogEvent, fields?: LogFields) => void;

/**
 * One JSON object per line. `write` and `now` are given, so that a test needs no mocks.
 *
 * @param lowest lines of a lower level are left out
 */
export function createLog(write: (line: string) => void, now: () => Date, lowest: LogLevel = 'info'): Log {
  const logger = pino(
    {
      level: lowest,
      // No process id and no host name.
      base: null,
      messageKey: 'event',
      timestamp: () => `,"time":"${now().toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
    },
    { write },
  );
  return (level, event, fields = {}) => {
    if (logger.isLevelEnabled(level)) logger[level](allowed(fields), event);
  };
}

function allowed(fields: LogFields): Partial<Record<keyof LogFields, unknown>> {
  const line: Partial<Record<keyof LogFields, unknown>> = {};
  for (const name of LOG_FIELDS) {
    if (fields[name] !== undefined) line[name] = fields[name];
  }
  return line;
}

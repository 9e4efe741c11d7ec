import type { ProblemCode } from '../problems/problem.js';

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
  /** Method and pattern, e.g. `GET /v1/questionnaires/:id`; never the address that was asked for. */
  readonly route?: string;
  readonly status?: number;
  readonly problem?: ProblemCode;
  readonly durationMs?: number;
  /** Numbers of pairs in a chunk of a queue, by what became of them. */
  readonly rendered?: number;
  readonly refused?: number;
  readonly bug?: number;
  readonly errorName?: string;
  /** Stack frames only. The message line is cut off, because it may quote an answer. */
  readonly frames?: readonly string[];
}

export type LogLevel = 'info' | 'warn' | 'error';
export type Log = (level: LogLevel, event: LogEvent, fields?: LogFields) => void;

/** One JSON object per line. `write` and `now` are given, so that a test needs no mocks. */
export function createLog(write: (line: string) => void, now: () => Date): Log {
  return (level, event, fields = {}) => {
    write(`${JSON.stringify({ time: now().toISOString(), level, event, ...fields })}\n`);
  };
}

import type { BugDescription } from '../observability/describe-bug.js';
import type { MadeReport } from '../pipeline/make-report.js';
import type { ReportFormat } from '../pipeline/render-report.js';
import type { ProblemCode, Violation } from '../problems/problem.js';

/** One report, as it is sent to a thread. */
export interface ReportTask {
  /** Untrusted, but within bounds: what is too deep cannot be copied to a thread. */
  readonly request: unknown;
  readonly format: ReportFormat;
}

/** What comes back: plain values, because an error loses its class on the way. */
export type ReportOutcome =
  | ({ readonly kind: 'made' } & MadeReport)
  | {
      readonly kind: 'refused';
      readonly code: ProblemCode;
      readonly detail: string;
      readonly violations: readonly Violation[];
    }
  | { readonly kind: 'bug'; readonly bug: BugDescription };

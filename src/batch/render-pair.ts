import { describeBug } from '../observability/describe-bug.js';
import type { MakeReport } from '../pipeline/make-report.js';
import { Problem } from '../problems/problem.js';
import { problemOf } from './manifest-entry.js';
import type { PairResult } from './pair-result.js';
import type { PairDefaults } from './pair-task.js';
import { readPairLine } from './read-pair-line.js';

export interface RenderTools {
  readonly makeReport: MakeReport;
}

const NEVER = new AbortController().signal;

/**
 * From one line to one report, in memory. Never rejects.
 *
 * @param bytes JSON in UTF-8, untrusted
 */
export async function renderPair(
  bytes: Uint8Array,
  defaults: Partial<PairDefaults>,
  { makeReport }: RenderTools,
): Promise<PairResult> {
  const { id, request } = readPairLine(bytes, defaults);
  const named = { ...(id !== undefined && { id }) };
  if (!request.ok) return { ...named, kind: 'refused', problem: problemOf(request.error) };
  try {
    const { bytes: report } = await makeReport(request.value, 'pdf', NEVER);
    return { ...named, kind: 'rendered', report };
  } catch (error) {
    if (error instanceof Problem) return { ...named, kind: 'refused', problem: problemOf(error) };
    return { ...named, kind: 'bug', bug: describeBug(error) };
  }
}

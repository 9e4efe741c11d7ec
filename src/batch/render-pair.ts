import { describeBug } from '../observability/describe-bug.js';
import type { Engine } from '../pipeline/engine.js';
import type { RenderReport } from '../pipeline/render-report.js';
import { problemOf } from './manifest-entry.js';
import type { PairResult } from './pair-result.js';
import type { PairDefaults } from './pair-task.js';
import { readPairLine } from './read-pair-line.js';

export interface RenderTools {
  readonly engine: Engine;
  readonly renderReport: RenderReport;
}

const NEVER = new AbortController().signal;

/**
 * From one line to one report, in memory. Never rejects.
 *
 * @param bytes JSON in UTF-8, untrusted
 */
export async function renderPair(
  bytes: Uint8Array,
  defaults: PairDefaults,
  { engine, renderReport }: RenderTools,
): Promise<PairResult> {
  const { id, request } = readPairLine(bytes, defaults);
  const named = { ...(id !== undefined && { id }) };
  if (!request.ok) return { ...named, kind: 'refused', problem: problemOf(request.error) };
  try {
    const report = engine.report(request.value);
    if (!report.ok) return { ...named, kind: 'refused', problem: problemOf(report.error) };
    return { ...named, kind: 'rendered', pdf: await renderReport(report.value, 'pdf', NEVER) };
  } catch (error) {
    return { ...named, kind: 'bug', bug: describeBug(error) };
  }
}

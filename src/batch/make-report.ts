import { deliverReport } from './deliver-report.js';
import { findEarlier } from './find-earlier.js';
import type { PairOutcome, PairTask, WorkerSetup } from './pair-task.js';
import { type RenderTools, renderPair } from './render-pair.js';
import { sealLine } from './seal.js';

export interface ReportTools extends WorkerSetup, RenderTools {}

/** From one line to one file in the folder, unless an earlier run has made it already. */
export async function makeReport(task: PairTask, tools: ReportTools): Promise<PairOutcome> {
  const { folder } = tools;
  const { line, bytes } = task;
  const seal = sealLine(bytes, tools.seal);
  const kept = await findEarlier(task, seal, folder);
  if (kept !== undefined) return { kind: 'kept', entry: kept };
  return deliverReport(await renderPair(bytes, tools.defaults, tools), { folder, line, seal });
}

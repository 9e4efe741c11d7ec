import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describeBug } from '../observability/describe-bug.js';
import type { Engine } from '../pipeline/engine.js';
import type { RenderReport } from '../pipeline/render-report.js';
import type { Problem } from '../problems/problem.js';
import {
  type DeliveredEntry,
  linePrefix,
  problemOf,
  problemOfBug,
  reportFileName,
} from './manifest-entry.js';
import type { PairOutcome, PairTask, WorkerSetup } from './pair-task.js';
import { readPairLine } from './read-pair-line.js';
import { sealLine } from './seal.js';

export interface ReportTools extends WorkerSetup {
  readonly engine: Engine;
  readonly renderReport: RenderReport;
}

const NEVER = new AbortController().signal;

/** From one line to one file in the folder, unless an earlier run has made it already. */
export async function makeReport(task: PairTask, tools: ReportTools): Promise<PairOutcome> {
  const seal = sealLine(task.bytes, tools.seal);
  const kept = await findEarlier(task, seal, tools.folder);
  if (kept !== undefined) return { kind: 'kept', entry: kept };
  const { line, bytes } = task;
  const { id, request } = readPairLine(bytes, tools.defaults);
  const place = { line, ...(id !== undefined && { id }) };
  const refused = (problem: Problem): PairOutcome => ({
    kind: 'refused',
    entry: { ...place, problem: problemOf(problem) },
  });
  if (!request.ok) return refused(request.error);
  try {
    const report = tools.engine.report(request.value);
    if (!report.ok) return refused(report.error);
    const pdf = await tools.renderReport(report.value, 'pdf', NEVER);
    const digest = sha256(pdf);
    const file = reportFileName(line, digest);
    const failure = await replaceFile(tools.folder, line, file, pdf);
    return failure === undefined
      ? { kind: 'made', entry: { ...place, file, digest, seal } }
      : { kind: 'unwritable', reason: failure };
  } catch (error) {
    const bug = describeBug(error);
    return { kind: 'bug', bug, entry: { ...place, problem: problemOfBug(bug) } };
  }
}

/** What an earlier run made of this very line, when its file is whole: a damaged one is made again. */
async function findEarlier(
  { earlier }: PairTask,
  seal: string,
  folder: string,
): Promise<DeliveredEntry | undefined> {
  if (earlier === undefined || earlier.seal !== seal) return undefined;
  const file = await readFile(path.join(folder, earlier.file)).catch(() => undefined);
  return file !== undefined && sha256(file) === earlier.digest ? earlier : undefined;
}

/**
 * Whole or not at all. The temporary name is the same every time, so that a run that was killed leaves
 * nothing that the next one does not replace.
 *
 * @returns the system's code when it failed, such as `ENOSPC`
 */
async function replaceFile(
  folder: string,
  line: number,
  file: string,
  content: Uint8Array,
): Promise<string | undefined> {
  const temporary = path.join(folder, temporaryName(line));
  try {
    await writeFile(temporary, content);
    await rename(temporary, path.join(folder, file));
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  }
}

function temporaryName(line: number): string {
  return `.${linePrefix(line)}.tmp`;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

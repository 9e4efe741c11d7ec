import { rm } from 'node:fs/promises';
import type { Command } from 'commander';
import { readState, writeState } from '../batch/batch-folder.js';
import type { PairDefaults, WorkerSetup } from '../batch/pair-task.js';
import { releaseDigest } from '../batch/release-digest.js';
import { openReportPool, type ReportPool } from '../batch/report-pool.js';
import { type BatchProgress, runBatch } from '../batch/run-batch.js';
import { writeZip } from '../batch/write-zip.js';
import { languageOf } from '../i18n/locale.js';
import { unwrap } from '../kernel/result.js';
import { DEFAULT_TEMPLATE, requireTemplate } from '../library/library.js';
import { loadLibrary } from '../library/load-library.js';
import type { BugDescription } from '../observability/describe-bug.js';
import { batchProgress } from './batch-progress.js';
import type { CliContext } from './context.js';
import { openPairs } from './open-pairs.js';
import { refusingToWrite } from './refusing-to-write.js';

export interface BatchTarget {
  /** A folder, or a file that ends in `.zip`. */
  readonly out: string;
  readonly workers: number;
  /** Workers elsewhere draw the reports; threads of this process otherwise. */
  readonly queue?: URL;
  readonly locale?: string;
  readonly edition: string;
  readonly date?: string;
}

export interface BatchRun {
  readonly command: Command;
  readonly context: CliContext;
  readonly signal: AbortSignal;
}

/** Runs a batch into a folder; for a ZIP file into a folder beside it, which is packed and removed at the end. */
export async function batchToTarget(
  pairs: string,
  target: BatchTarget,
  { command, context, signal }: BatchRun,
): Promise<BatchProgress> {
  const { out, locale, edition, date } = target;
  refuseLocale(locale, command);
  const { chunks, bytes } = await openPairs(pairs, signal);
  const asZip = /\.zip$/i.test(out);
  const folder = asZip ? `${out}.part` : out;

  const result = await refusingToWrite(out, async () => {
    const known = await readState(folder, context.now().toISOString().slice(0, 10));
    const state = { ...known, ...(date !== undefined && { date }) };
    await writeState(folder, state);
    const defaults: PairDefaults = { date: state.date, edition, ...(locale !== undefined && { locale }) };
    const made = JSON.stringify([releaseDigest(), defaults]);
    const setup = { folder, defaults, seal: { key: state.key, made } };
    return runBatch({
      input: chunks,
      folder,
      openPool: () => openPool(target, setup, context),
      signal,
      onProgress: batchProgress(bytes, context.showProgress, () => performance.now()),
      onBug: tellFirstBug(context),
    }).finally(() => context.showProgress(''));
  });
  if (asZip && !signal.aborted) {
    await refusingToWrite(out, () => writeZip(folder, out));
    await rm(folder, { recursive: true });
  }
  return result;
}

async function openPool(
  { queue, workers }: BatchTarget,
  setup: WorkerSetup,
  { tell }: CliContext,
): Promise<ReportPool> {
  if (queue === undefined) return openReportPool(workers, setup);
  const { openQueueForBatch } = await import('./open-queue-for-batch.js');
  return openQueueForBatch(queue, setup, tell);
}

/**
 * What would refuse every single pair: a language without texts, and, with a problem of its own, installed
 * files that are broken.
 */
function refuseLocale(locale: string | undefined, command: Command): void {
  const { locales } = unwrap(requireTemplate(loadLibrary(), DEFAULT_TEMPLATE)).template;
  if (locale === undefined || locales.includes(languageOf(locale))) return;
  command.error(`visavis: option '--locale' must be one of: ${locales.join(', ')}.`);
}

/** One is enough to report it; the manifest counts the others. */
function tellFirstBug({ tell, showProgress }: CliContext): (line: number, bug: BugDescription) => void {
  let told = false;
  return (line, { errorName, frames }) => {
    if (told) return;
    told = true;
    showProgress('');
    tell(
      [
        `visavis: a mistake in this program (${errorName}) at line ${line}; the other pairs go on.`,
        'What it was working on is left out here, because it may quote an answer. Please report these lines:',
        ...frames.map((frame) => `  ${frame}`),
      ].join('\n'),
    );
  };
}

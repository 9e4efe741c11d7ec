import type { PairResult } from '../batch/pair-result.js';
import type { PairDefaults } from '../batch/pair-task.js';
import { renderPair } from '../batch/render-pair.js';
import { loadLibrary } from '../library/load-library.js';
import { createEngine } from '../pipeline/engine.js';
import { createReportMaker } from '../pipeline/make-report.js';
import { createInProcessRenderer } from '../pipeline/render-in-process.js';
import { takingTasks } from '../workers/taking-tasks.js';

export interface RenderTask {
  readonly bytes: Uint8Array;
  readonly defaults: PairDefaults;
}

// The thread: library, texts and fonts are loaded once and serve every pair it is given.
const library = loadLibrary();
const tools = { makeReport: createReportMaker(createEngine(library), createInProcessRenderer(library)) };

export const renderOne = takingTasks(
  ({ bytes, defaults }: RenderTask): Promise<PairResult> => renderPair(bytes, defaults, tools),
);

import { workerData } from 'piscina';
import { loadLibrary } from '../library/load-library.js';
import { createEngine } from '../pipeline/engine.js';
import { createReportMaker } from '../pipeline/make-report.js';
import { createInProcessRenderer } from '../pipeline/render-in-process.js';
import { takingTasks } from '../workers/taking-tasks.js';
import { makeReport } from './make-report.js';
import type { PairOutcome, PairTask, WorkerSetup } from './pair-task.js';

// The thread: library, texts and fonts are loaded once and serve every pair it is given.
const library = loadLibrary();
const tools = {
  ...(workerData as WorkerSetup),
  makeReport: createReportMaker(createEngine(library), createInProcessRenderer(library)),
};

export const makeOne = takingTasks((task: PairTask): Promise<PairOutcome> => makeReport(task, tools));

import { loadLibrary } from '../library/load-library.js';
import { describeBug } from '../observability/describe-bug.js';
import { createEngine } from '../pipeline/engine.js';
import { createReportMaker } from '../pipeline/make-report.js';
import { createInProcessRenderer } from '../pipeline/render-in-process.js';
import { Problem } from '../problems/problem.js';
import type { ReportOutcome, ReportTask } from './report-task.js';
import { takingTasks } from './taking-tasks.js';

// The thread: library, texts and fonts are loaded once and serve every report it is given.
const library = loadLibrary();
const makeReport = createReportMaker(createEngine(library), createInProcessRenderer(library));
/** Nobody can reach into a thread that is busy; who gave the task ends the thread instead. */
const NEVER = new AbortController().signal;

export const makeOne = takingTasks(async ({ request, format }: ReportTask): Promise<ReportOutcome> => {
  try {
    return { kind: 'made', ...(await makeReport(request, format, NEVER)) };
  } catch (error) {
    if (!(error instanceof Problem)) return { kind: 'bug', bug: describeBug(error) };
    const { code, message: detail, violations } = error;
    return { kind: 'refused', code, detail, violations };
  }
});

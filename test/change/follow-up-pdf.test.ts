import { expect, test } from 'vitest';
import { createEngine } from '../../src/pipeline/engine.js';
import { createInProcessRenderer } from '../../src/pipeline/render-in-process.js';
import { EXAMPLE_PAIRS, exampleSheet } from '../helpers/examples.js';
import { library } from '../helpers/shipped.js';

const engine = createEngine(library);
const render = createInProcessRenderer(library);
const [PAIR_A = '', PAIR_B = ''] = EXAMPLE_PAIRS;
const sheets = (pair: string) => ({
  employee: exampleSheet(pair, 'employee'),
  manager: exampleSheet(pair, 'manager'),
});

test.each(['nl', 'en'])('a report with a section on change becomes a PDF, in %s', async (locale) => {
  const previous = sheets(PAIR_B);
  const request = { ...sheets(PAIR_A), previous, previousDate: '2026-08-31', date: '2026-10-12', locale };
  const report = engine.report(request);
  if (!report.ok) throw report.error;
  const bytes = await render(report.value, 'pdf', new AbortController().signal);
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  expect(bytes.length).toBeGreaterThan(50_000);
});

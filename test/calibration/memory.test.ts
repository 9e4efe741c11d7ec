import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runMeasured, tellsPeak } from '../helpers/peak-memory.js';
import { instrumentOf } from '../helpers/shipped.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const newFolder = temporaryFolders();
const BLOCK = 10_000;

/** One scale of five items: a table may leave the others out. */
const [scale] = instrumentOf('tandem').scales;
if (scale === undefined || scale.domain === 'expectations') throw new Error('Tandem begins with a scale');
const ITEMS = scale.items.map(({ id }) => id);

const FORMATS = {
  csv: {
    head: `${ITEMS.join(',')}\n`,
    line: (options: readonly number[]) => `${options.join(',')}\n`,
  },
  ndjson: {
    head: '',
    line: (options: readonly number[]) =>
      `${JSON.stringify(Object.fromEntries(ITEMS.map((id, index) => [id, options[index]])))}\n`,
  },
} as const;

async function calibrate(format: keyof typeof FORMATS, rows: number) {
  const { head, line } = FORMATS[format];
  const block = Array.from({ length: BLOCK }, (_, row) =>
    line(ITEMS.map((_, index) => 1 + ((row * 7 + (row % (index + 3))) % 6))),
  ).join('');
  const folder = newFolder();
  const table = path.join(folder, `answers.${format}`);
  writeFileSync(table, head + block.repeat(rows / BLOCK));
  const words = ['calibrate', table, '--questionnaire', 'tandem', '--role', 'manager', '--json'];
  const run = await runMeasured([...words, '--questionnaires', 'test/fixtures/questionnaires'], folder);
  return { peak: run.peak, used: JSON.parse(run.stdout).rows.used };
}

test.runIf(tellsPeak).each([
  { format: 'csv', rows: 1_000_000 },
  { format: 'ndjson', rows: 300_000 },
] as const)(
  '$rows rows of $format take no more memory than a hundred thousand',
  { timeout: 300_000 },
  async ({ format, rows }) => {
    const few = await calibrate(format, 100_000);
    const many = await calibrate(format, rows);
    expect([few.used, many.used]).toEqual([100_000, rows]);
    // Room for a collector that comes later; the rows themselves would take several times as much.
    expect(many.peak).toBeLessThan(1.25 * few.peak);
  },
);

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { readCalibration, type TableFormat } from '../../src/library/calibration-table/read-calibration.js';
import { buildInstrument } from '../helpers/questionnaire-builder.js';

const ROWS = 1_000_000;
const ROWS_PER_CHUNK = 1000;

const instrument = buildInstrument([{ id: 'calm', keys: '+-+-' }]);

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

test.each([
  ['csv', 'calm-1,calm-2,calm-3,calm-4\n', (a: number, b: number) => `${a},${6 - a},${b},${6 - b}\n`],
  [
    'ndjson',
    '',
    (a: number, b: number) => `{"calm-1":${a},"calm-2":${6 - a},"calm-3":${b},"calm-4":${6 - b}}\n`,
  ],
] as const)(
  'a million rows of %s take no more memory than a hundred thousand',
  async (format, header, rowOf) => {
    const heap: number[] = [];
    async function* table(): AsyncGenerator<Uint8Array> {
      const encoder = new TextEncoder();
      if (header !== '') yield encoder.encode(header);
      for (let chunk = 0; chunk < ROWS / ROWS_PER_CHUNK; chunk++) {
        if (chunk % 100 === 0) {
          collectGarbage();
          heap.push(process.memoryUsage().heapUsed);
        }
        const rows = Array.from({ length: ROWS_PER_CHUNK }, (_, row) =>
          rowOf(1 + (row % 5), 1 + ((row * 7) % 4)),
        );
        yield encoder.encode(rows.join(''));
      }
    }
    const calibration = await readCalibration(table(), format satisfies TableFormat, {
      instrument,
      role: 'employee',
      date: '2026-09-01',
    });
    expect(calibration.rows.used).toBe(ROWS);
    const [, early = 0] = heap;
    expect(Math.max(...heap.slice(2)) / early).toBeLessThan(1.25);
  },
);

import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/problems/problem.js';
import {
  answerRows,
  calibrateText,
  calibrationOf,
  columnsOf,
  toCsv,
  toNdjson,
} from '../helpers/answer-table.js';
import { visAVis } from '../helpers/examples.js';
import { buildInstrument } from '../helpers/questionnaire-builder.js';
import { instrumentOf } from '../helpers/shipped.js';

const small = buildInstrument([
  { id: 'calm', keys: '+-+-', seen: true },
  { id: 'pair', keys: '++' },
]);
const COLUMNS = columnsOf(small, 'employee');
const ROWS = answerRows(small, 'employee', { rows: 120 });
const rowsWith = (change: Record<string, unknown>, at = 4) =>
  ROWS.map((row, index) => (index === at ? { ...row, ...change } : row));

async function refusal(text: string, format: 'csv' | 'ndjson' = 'csv', instrument = small): Promise<Problem> {
  const outcome = await calibrateText(text, instrument, 'employee', format).catch((error: unknown) => error);
  if (!(outcome instanceof Problem)) throw new Error('Was not refused', { cause: outcome });
  return outcome;
}

describe('a bad table is refused', () => {
  test.each([
    ['an id column', toCsv(['id', ...COLUMNS], ROWS), 'personal-column', '/columns/0'],
    ['a date column', toCsv([...COLUMNS, 'date'], ROWS), 'personal-column', `/columns/${COLUMNS.length}`],
    [
      'a free text column',
      toCsv([...COLUMNS, 'remarks'], ROWS),
      'personal-column',
      `/columns/${COLUMNS.length}`,
    ],
    ['a misspelt item', toCsv([...COLUMNS, 'calm-11'], ROWS), 'unknown-column', `/columns/${COLUMNS.length}`],
    ['a column twice', toCsv([...COLUMNS, 'calm-1'], ROWS), 'duplicate-column', `/columns/${COLUMNS.length}`],
    ['an item of a scale missing', toCsv(COLUMNS.slice(1), ROWS), 'missing-column', '/columns'],
    ['text in a cell', toCsv(COLUMNS, rowsWith({ 'calm-1': 'often' })), 'not-a-number', '/rows/5/calm-1'],
    ['a decimal', toCsv(COLUMNS, rowsWith({ 'calm-1': 3.5 })), 'not-a-number', '/rows/5/calm-1'],
    [
      'an option above the format',
      toCsv(COLUMNS, rowsWith({ 'calm-1': 6 })),
      'out-of-range',
      '/rows/5/calm-1',
    ],
    [
      'an option below the format',
      toCsv(COLUMNS, rowsWith({ 'calm-1': 0 })),
      'out-of-range',
      '/rows/5/calm-1',
    ],
    ['29 rows', toCsv(COLUMNS, ROWS.slice(0, 29)), 'too-few-rows', ''],
    [
      '29 rows and 5 empty ones',
      toCsv(COLUMNS, [...ROWS.slice(0, 29), {}, {}, {}, {}, {}]),
      'too-few-rows',
      '',
    ],
    ['no header', toCsv(COLUMNS, ROWS).split('\n').slice(1).join('\n'), 'unknown-column', '/columns/0'],
  ])('%s', async (_, text, code, pointer) => {
    const { code: problem, violations } = await refusal(text);
    expect(problem).toBe('invalid-table');
    expect(violations[0]).toMatchObject({ code, pointer });
  });

  test.each([
    ['an empty file', '', /empty/],
    ['a ragged row', `${COLUMNS.join(',')}\n1,2\n`, /as many cells/],
    ['an open quote', `${COLUMNS.join(',')}\n"1,2\n`, /quote/],
    ['a row that does not end', `${COLUMNS.join(',')}\n${'1'.repeat(200_000)}`, /at most 65536 characters/],
  ])('%s', async (_, text, message) => {
    const problem = await refusal(text);
    expect(problem.code).toBe('invalid-table');
    expect(problem.message).toMatch(message);
  });

  test.each([
    ['an id', toNdjson(rowsWith({ id: 'A-17' })), 'personal-column', '/rows/5'],
    ['a number in quotes', toNdjson(rowsWith({ 'calm-1': '3' })), 'not-a-number', '/rows/5/calm-1'],
    ['29 lines', toNdjson(ROWS.slice(0, 29)), 'too-few-rows', ''],
  ])('NDJSON with %s', async (_, text, code, pointer) => {
    expect((await refusal(text, 'ndjson')).violations[0]).toMatchObject({ code, pointer });
  });

  test.each([
    ['half a line', `${toNdjson(ROWS)}{"calm-1":`],
    ['a list', `${toNdjson(ROWS)}[1,2,3]`],
    ['a line that does not end', `{"calm-1":"${'x'.repeat(200_000)}`],
  ])('NDJSON with %s', async (_, text) => {
    expect((await refusal(text, 'ndjson')).code).toBe('invalid-table');
  });

  test('bytes that are not UTF-8', async () => {
    const bytes = async function* () {
      yield Uint8Array.of(0xff, 0xfe, 0x31);
    };
    const { readCalibration } = await import('../../src/library/calibration-table/read-calibration.js');
    const reading = readCalibration(bytes(), 'csv', {
      instrument: small,
      role: 'employee',
      date: '2026-09-01',
    });
    await expect(reading).rejects.toMatchObject({ code: 'invalid-table' });
  });

  test('never with the content of a cell, and after twenty mistakes', async () => {
    const problem = await refusal(
      toCsv(
        COLUMNS,
        ROWS.map((row) => ({ ...row, 'calm-1': 'SECRET', 'pair-2': 8765 })),
      ),
    );
    expect(problem.violations).toHaveLength(20);
    expect(JSON.stringify([problem.message, problem.violations])).not.toMatch(/SECRET|8765/);
  });

  test('items of the other role are told apart from names nobody knows', async () => {
    const { violations } = await refusal(toCsv(columnsOf(visAVis, 'manager'), []), 'csv', visAVis);
    expect(new Set(violations.map(({ code }) => code))).toEqual(new Set(['other-role']));
  });
});

describe('a good table', () => {
  test('gives the same numbers from CSV, from NDJSON and with semicolons', async () => {
    const csv = await calibrateText(toCsv(COLUMNS, ROWS), small, 'employee');
    expect(await calibrateText(toNdjson(ROWS), small, 'employee', 'ndjson')).toEqual(csv);
    expect(await calibrateText(toCsv(COLUMNS, ROWS).replaceAll(',', ';'), small, 'employee')).toEqual(csv);
    expect(
      await calibrateText(`\ufeff${toCsv(COLUMNS, ROWS).replaceAll('\n', '\r\n')}`, small, 'employee'),
    ).toEqual(csv);
  });

  test('names what it was made for, and holds no row', async () => {
    const calibration = await calibrateText(toCsv(COLUMNS, ROWS), small, 'employee');
    expect(calibration).toMatchObject({
      format: 'visavis-calibration/1',
      questionnaire: { reference: 'built@1.0.0', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      role: 'employee',
      date: '2026-09-01',
      rows: { read: 120, used: 120, dropped: [] },
      notInTable: [],
    });
    expect(calibration.scales.map(({ scale, status }) => [scale, status])).toEqual([
      ['calm', 'estimated'],
      ['pair', 'estimated'],
    ]);
    expect(calibration.scales[1]).toMatchObject({ precision: { reliability: { name: 'spearman-brown' } } });
  });

  test('counts empty rows as dropped, and rows that miss an item per scale', async () => {
    const table = toCsv(COLUMNS, [...rowsWith({ 'calm-1': '' }), {}, {}]);
    // A row of commas only: csv has no other way to say that nothing was answered.
    const calibration = await calibrateText(table, small, 'employee');
    expect(calibration.rows).toEqual({ read: 122, used: 120, dropped: [{ reason: 'no-answers', rows: 2 }] });
    expect(calibration.scales[0]).toMatchObject({ rows: 120, complete: 119 });
  });

  test('"not observed" is an answer without a number', async () => {
    const calibration = await calibrateText(
      toCsv(COLUMNS, rowsWith({ 'calm-seen': 'not-observed' })),
      small,
      'employee',
    );
    expect(calibration.singleItems).toMatchObject([
      { item: 'calm-seen', status: 'described', answered: 119 },
    ]);
  });

  test('single items have statistics and no error of measurement', async () => {
    const { singleItems } = await calibrationOf(visAVis, 'employee', { rows: 60 });
    expect(singleItems.length).toBeGreaterThan(20);
    for (const item of singleItems) expect(item).not.toHaveProperty('precision');
  });

  test('scales may be left out whole', async () => {
    const columns = COLUMNS.filter((id) => id.startsWith('pair'));
    const calibration = await calibrateText(toCsv(columns, ROWS), small, 'employee');
    expect(calibration.notInTable).toEqual(['calm', 'calm-seen']);
  });

  test('a constant item is told, and leaves the scale without omega', async () => {
    const rows = ROWS.map((row) => ({ ...row, 'calm-1': 3 }));
    const { scales } = await calibrateText(toCsv(COLUMNS, rows), small, 'employee');
    expect(scales[0]).toMatchObject({
      omega: { kind: 'not-estimated', reason: 'constant-item' },
      warnings: expect.arrayContaining([{ kind: 'constant-item', item: 'calm-1' }]),
    });
  });

  test('a wrong key stops the scale', async () => {
    const rows = ROWS.map((row) => ({ ...row, 'calm-1': 6 - Number(row['calm-1']) }));
    const { scales } = await calibrateText(toCsv(COLUMNS, rows), small, 'employee');
    expect(scales[0]).toMatchObject({ status: 'key-error', suspects: expect.arrayContaining(['calm-1']) });
    expect(scales[0]).not.toHaveProperty('precision');
  });

  test('works for six-point items, five-item scales and no expectations', async () => {
    const { scales } = await calibrationOf(instrumentOf('tandem'), 'manager', { rows: 150 });
    expect(scales.map(({ status }) => status)).toEqual(scales.map(() => 'estimated'));
    expect(scales[0]).toMatchObject({ complete: 150, items: { length: 5 } });
  });
});

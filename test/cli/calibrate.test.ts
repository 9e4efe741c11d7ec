import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerRows, calibrateText, columnsOf, toCsv, toNdjson } from '../helpers/answer-table.js';
import { visAVis } from '../helpers/examples.js';
import { runCli } from '../helpers/run-cli.js';
import { answerAll, makeFile } from '../helpers/sheets.js';
import { instrumentOf } from '../helpers/shipped.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const newFolder = temporaryFolders();
const rows = answerRows(visAVis, 'employee', { rows: 120 });
const PAIR = 'examples/pair-a-good-relationship-one-underestimated-need';
const FIXTURES = ['--questionnaires', 'test/fixtures/questionnaires'];

function fileWith(name: string, content: string): string {
  const file = path.join(newFolder(), name);
  writeFileSync(file, content);
  return file;
}

const COLUMNS = columnsOf(visAVis, 'employee');
const csv = fileWith('answers.csv', toCsv(COLUMNS, rows));
const calibration = fileWith(
  'c.json',
  JSON.stringify(await calibrateText(readFileSync(csv, 'utf8'), visAVis, 'employee'), null, 2),
);
const calibrate = (table: string, ...words: string[]) =>
  runCli([
    'calibrate',
    '--questionnaire',
    'vis-a-vis',
    '--role',
    'employee',
    '--date',
    '2026-09-01',
    table,
    ...words,
  ]);

describe('visavis calibrate', () => {
  test.concurrent('gives a pipe JSON, the same from CSV and NDJSON', async () => {
    const [one, two] = await Promise.all([
      calibrate(csv),
      calibrate(fileWith('answers.ndjson', toNdjson(rows))),
    ]);
    expect(JSON.parse(one.stdout)).toMatchObject({ format: 'visavis-calibration/1', rows: { used: 120 } });
    expect(two.stdout).toBe(one.stdout);
    expect(one).toMatchObject({ code: 0, stderr: '' });
  });

  test.concurrent('writes JSON and a page, and prints a table', async () => {
    const folder = newFolder();
    const [json, html] = [path.join(folder, 'c.json'), path.join(folder, 'c.html')];
    const { code, stdout } = await calibrate(csv, '-o', json, '--html', html);
    expect(code).toBe(0);
    expect(stdout).toMatch(/vis-a-vis@1\.0\.0, employee, 2026-09-01: 120 rows, 120 used/);
    expect(stdout).toMatch(/closeness\s+120\s+\d+\s+\d+\s+0\.\d\d\s+0\.\d\d to 0\.\d\d/);
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ role: 'employee' });
    const page = readFileSync(html, 'utf8');
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).not.toMatch(/<script|https?:|undefined|NaN/);
    for (const id of COLUMNS) expect(page).toContain(id);
  });

  const sheets = ['--manager', `${PAIR}/manager.json`, '--employee', `${PAIR}/employee.json`];

  test.concurrent('its file changes the error of a score', async () => {
    const { stdout } = await runCli([
      'score',
      `${PAIR}/employee.json`,
      '--calibration-employee',
      calibration,
    ]);
    expect(JSON.parse(stdout).uncertainty).toMatchObject({ kind: 'calibrated', n: 120 });
  });

  test.concurrent('its file stands on the method page of a report', async () => {
    const words = [
      '--calibration-employee',
      calibration,
      '--format',
      'json',
      '--date',
      '2026-10-12',
      '--locale',
      'en',
    ];
    const { stdout } = await runCli(['report', ...sheets, ...words]);
    expect(stdout).toContain('120 earlier respondents');
  });

  test.concurrent('its file is refused for the other role, with the line', async () => {
    const { code, stderr } = await runCli([
      'report',
      ...sheets,
      '--calibration-manager',
      calibration,
      '--format',
      'json',
    ]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/c\.json:\d+:\d+ {2}\/role\n\s+must be "manager"/);
  });

  test.concurrent('stops at an item that runs against its scale', async () => {
    const turned = rows.map((row) => ({ ...row, 'closeness-1': 6 - Number(row['closeness-1']) }));
    const { code, stdout, stderr } = await calibrate(fileWith('a.csv', toCsv(COLUMNS, turned)));
    expect(code).toBe(3);
    expect(stderr).toContain('runs against its scale');
    expect(
      JSON.parse(stdout).scales.find(({ scale }: { scale: string }) => scale === 'closeness').status,
    ).toBe('key-error');
  });

  test.concurrent('tells of an item that everybody answered alike, and goes on', async () => {
    const alike = rows.map((row) => ({ ...row, 'closeness-1': 3 }));
    const json = path.join(newFolder(), 'c.json');
    const { code, stdout } = await calibrate(fileWith('a.csv', toCsv(COLUMNS, alike)), '-o', json);
    expect(code).toBe(0);
    expect(stdout).toContain('closeness: closeness-1 got one answer from everybody');
  });

  const cell = (value: unknown) => [{ ...rows[0], 'closeness-1': value }, ...rows.slice(1)];
  test.concurrent.each([
    ['29 rows', 'a.csv', toCsv(COLUMNS, rows.slice(0, 29)), 3, /at least 30/],
    ['text in a cell', 'a.csv', toCsv(COLUMNS, cell('often')), 3, /rows\/1\/closeness-1\n\s+must be a whole/],
    ['a column nobody knows', 'a.csv', toCsv([...COLUMNS, 'calm-1'], rows), 3, /column \d+ is not an item/],
    [
      'row ids, one of them twice',
      'a.csv',
      toCsv(
        ['id', ...COLUMNS],
        rows.map((row, index) => ({ ...row, id: Math.max(1, index) })),
      ),
      3,
      /leave out ids/,
    ],
    ['a table of no known kind', 'a.txt', '', 2, /--format csv/],
  ])('refuses %s', async (_, name, content, exitCode, message) => {
    const { code, stderr, stdout } = await calibrate(fileWith(name, content));
    expect({ code, stdout }).toEqual({ code: exitCode, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test.concurrent('says which file is missing, and writes nothing', async () => {
    const json = path.join(newFolder(), 'c.json');
    const { code, stderr } = await calibrate('nowhere.csv', '-o', json);
    expect(code).toBe(3);
    expect(stderr).toContain('nowhere.csv does not exist');
    expect(existsSync(json)).toBe(false);
  });
});

describe('a questionnaire of six-point items, five-item scales and no expectations', () => {
  const tandem = instrumentOf('tandem');

  test.concurrent('is calibrated and scored from a folder of its own', async () => {
    const answers = answerRows(tandem, 'manager', { rows: 150 });
    const table = fileWith('answers.csv', toCsv(columnsOf(tandem, 'manager'), answers));
    const json = path.join(newFolder(), 'c.json');
    const words = ['--questionnaire', 'tandem', '--role', 'manager', ...FIXTURES];
    expect(await runCli(['calibrate', table, ...words, '-o', json])).toMatchObject({ code: 0 });

    const sheet = makeFile(
      tandem,
      'manager',
      answerAll(tandem, 'manager', (id) => (id.length % 6) + 1),
    );
    const file = fileWith('manager.json', JSON.stringify(sheet));
    const { code, stdout } = await runCli(['score', file, '--calibration-manager', json, ...FIXTURES]);
    expect(code).toBe(0);
    const { scales, uncertainty } = JSON.parse(stdout);
    expect(uncertainty).toMatchObject({ kind: 'calibrated', n: 150 });
    expect(scales[0]).toMatchObject({ kind: 'scored', items: 5, answered: 5 });
  });
});

describe('visavis report with earlier sheets', () => {
  const now = ['--manager', `${PAIR}/manager.json`, '--employee', `${PAIR}/employee.json`];
  const then = ['--previous-manager', `${PAIR}/manager.json`, '--previous-employee', `${PAIR}/employee.json`];

  test.concurrent('has a section on change', async () => {
    const words = [
      ...now,
      ...then,
      '--previous-date',
      '2026-08-31',
      '--date',
      '2026-10-12',
      '--format',
      'json',
    ];
    const { stdout } = await runCli(['report', ...words]);
    expect(JSON.parse(stdout).sections.map(({ id }: { id: string }) => id)).toContain('change');
  });

  test.concurrent.each([
    ['one earlier sheet', [...now, ...then.slice(0, 2)], /go together/],
    ['earlier sheets without a day', [...now, ...then], /--previous-date/],
  ])('%s is wrong usage', async (_, words, message) => {
    const { code, stderr } = await runCli(['report', ...words, '--date', '2026-10-12', '--format', 'json']);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

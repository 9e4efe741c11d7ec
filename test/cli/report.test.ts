import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../helpers/run-cli.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const temporaryFolder = temporaryFolders();

const PAIR = 'examples/pair-a-good-relationship-one-underestimated-need';
const SHEETS = ['--manager', `${PAIR}/manager.json`, '--employee', `${PAIR}/employee.json`];
const REPORT = ['report', ...SHEETS, '--date', '2026-10-12'];
const AS_JSON = [...REPORT, '--format', 'json'];

describe('visavis report', () => {
  test.concurrent('writes a PDF whole, and nothing beside it', async () => {
    const folder = temporaryFolder();
    const { code, stdout, stderr } = await runCli([...REPORT, '-o', path.join(folder, 'report.pdf')]);
    expect(stderr).toMatch(/^Wrote .*report\.pdf, \d+ KB\.\n$/);
    expect(stdout).toBe('');
    expect(code).toBe(0);
    expect(readdirSync(folder)).toEqual(['report.pdf']);
    const bytes = readFileSync(path.join(folder, 'report.pdf'));
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.subarray(-6).toString()).toContain('%%EOF');
  });

  test.concurrent('gives a pipe the same bytes as a file', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'report.pdf');
    const [piped] = await Promise.all([runCli(REPORT), runCli([...REPORT, '-o', file])]);
    expect(piped.stderr).toBe('');
    expect(piped.bytes.equals(readFileSync(file))).toBe(true);
  });

  test.concurrent('writes the document as indented JSON, the same every time', async () => {
    const [one, other] = await Promise.all([
      runCli(AS_JSON, { env: { TZ: 'Pacific/Auckland', LANG: 'nl_NL.UTF-8' } }),
      runCli(AS_JSON, { env: { TZ: 'America/Anchorage', LANG: 'C' } }),
    ]);
    expect(one.code).toBe(0);
    expect(one.stdout).toBe(other.stdout);
    const document = JSON.parse(one.stdout);
    expect(one.stdout).toBe(`${JSON.stringify(document, null, 2)}\n`);
    expect(document).toMatchObject({ format: 'visavis-report/1', date: '2026-10-12', locale: 'nl' });
  });

  test.concurrent('takes locale and contact into the report', async () => {
    const { stdout } = await runCli([...AS_JSON, '--locale', 'en', '--contact', 'Hanne, ext. 1234']);
    expect(JSON.parse(stdout).locale).toBe('en');
    expect(stdout).toContain('Hanne, ext. 1234');
  });

  test.concurrent('dates the report today, in UTC, unless told otherwise', async () => {
    const before = new Date().toISOString().slice(0, 10);
    const { stdout } = await runCli(['report', ...SHEETS, '--format', 'json']);
    const after = new Date().toISOString().slice(0, 10);
    expect([before, after]).toContain(JSON.parse(stdout).date);
  });
});

describe('--edition personal', () => {
  const own = ['report', '--edition', 'personal', '--date', '2026-10-12', '--format', 'json'];

  test.concurrent.each(['employee', 'manager'])('takes the sheet of the %s alone', async (role) => {
    const { code, stdout } = await runCli([...own, `--${role}`, `${PAIR}/${role}.json`]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ edition: 'personal' });
  });

  test.concurrent.each([
    { why: 'both sheets', words: [...own, ...SHEETS], says: 'takes one sheet' },
    { why: 'no sheet', words: own, says: 'takes one sheet' },
    {
      why: 'one sheet for the report of both',
      words: ['report', '--employee', `${PAIR}/employee.json`],
      says: "required option '--manager <file>' not specified (one sheet makes a personal edition",
    },
  ])('refuses $why', async ({ words, says }) => {
    const { code, stderr } = await runCli(words);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });
});

describe('--brand', () => {
  test.concurrent('puts the organisation into the report', async () => {
    const { code, stdout } = await runCli([...AS_JSON, '--brand', 'examples/brand.json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ brand: { organisation: 'De Brug' } });
  });

  test.concurrent.each([
    { why: 'to a report', words: AS_JSON, option: '--brand' },
    { why: 'when it is checked', words: ['check'], option: undefined },
  ])('explains a color that cannot be read, $why', async ({ words, option }) => {
    const file = path.join(temporaryFolder(), 'brand.json');
    const colors = { employee: '#1D4E89', manager: '#F2C14E' };
    writeFileSync(file, JSON.stringify({ organisation: 'De Brug', colors }));
    const { code, stdout, stderr } = await runCli([...words, ...(option ? [option] : []), file]);
    expect(code).toBe(3);
    expect(stdout + stderr).toContain('/colors/manager');
    expect(stdout + stderr).toMatch(/contrast of at least 4\.5 with white and sand; measured 1\.\d\d/);
  });
});

describe('-o', () => {
  test.concurrent('replaces what was there', async () => {
    const file = path.join(temporaryFolder(), 'report.json');
    writeFileSync(file, 'old');
    await runCli([...AS_JSON, '-o', file]);
    expect(JSON.parse(readFileSync(file, 'utf8')).format).toBe('visavis-report/1');
  });

  test.concurrent('follows a link instead of replacing it', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'real.json'), 'old');
    symlinkSync('real.json', path.join(folder, 'link.json'));
    await runCli([...AS_JSON, '-o', path.join(folder, 'link.json')]);
    expect(lstatSync(path.join(folder, 'link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(path.join(folder, 'real.json'), 'utf8')).toContain('visavis-report/1');
  });

  test.concurrent('writes into a device without replacing it', async () => {
    const { code } = await runCli([...AS_JSON, '-o', '/dev/null']);
    expect(code).toBe(0);
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test.concurrent.each([
    { why: 'a folder that is not there', file: 'nowhere/report.json', says: 'its folder does not exist' },
    { why: 'a folder', file: '.', says: 'is a folder' },
  ])('refuses $why', async ({ file, says }) => {
    const folder = temporaryFolder();
    const { code, stderr } = await runCli([...AS_JSON, '-o', path.join(folder, file)]);
    expect(stderr).toContain(says);
    expect(stderr).toContain('[file-not-writable]');
    expect(code).toBe(3);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.concurrent('is not touched when the input is refused', async () => {
    const file = path.join(temporaryFolder(), 'report.pdf');
    const swapped = ['--manager', `${PAIR}/employee.json`, '--employee', `${PAIR}/manager.json`];
    const { code } = await runCli(['report', ...swapped, '-o', file]);
    expect(code).toBe(3);
    expect(existsSync(file)).toBe(false);
  });
});

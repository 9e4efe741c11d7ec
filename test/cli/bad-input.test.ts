import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { BAD_PAIRS, goodPair, type LoosePair, MARK, MARKED_NUMBER, toJson } from '../helpers/bad-pairs.js';
import { runCli } from '../helpers/run-cli.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const temporaryFolder = temporaryFolders();

function writePair({ manager, employee }: LoosePair): string[] {
  const folder = temporaryFolder();
  const write = (name: string, sheet: unknown): string => {
    const file = path.join(folder, `${name}.json`);
    writeFileSync(file, toJson(sheet));
    return file;
  };
  return ['--manager', write('manager', manager), '--employee', write('employee', employee)];
}

describe('visavis report', () => {
  test.concurrent.each(BAD_PAIRS)('refuses $why', async ({ bend, code, violations }) => {
    const pair = goodPair();
    bend(pair);
    const run = await runCli(['report', ...writePair(pair), '--date', '2026-10-12']);

    expect(run.code).toBe(3);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain(`[${code}]`);
    for (const [pointer] of violations.filter(([at]) => at !== '')) {
      const [, role, own = ''] = /^\/(manager|employee)(.*)$/.exec(pointer) ?? [];
      // Every sheet here is written on one line.
      expect(run.stderr).toMatch(new RegExp(`${role}\\.json(:1:\\d+)? *${own.replace('/', '.')}`));
    }
    expect(run.stderr.toLowerCase()).not.toContain(MARK.toLowerCase());
    expect(run.stderr).not.toContain(String(MARKED_NUMBER));
  });
});

describe('a file that', () => {
  test.concurrent.each([
    { why: 'is missing', content: undefined, says: 'does not exist', code: 'file-not-readable' },
    { why: 'is cut off', content: `{"role": "${MARK}",`, says: 'a comma too many', code: 'invalid-json' },
    { why: 'is empty', content: '', says: 'must be a value', code: 'invalid-json' },
    { why: 'is not JSON', content: MARK, says: ':1:1\n', code: 'invalid-json' },
    { why: 'is not UTF-8', content: Buffer.from([0x22, 0xe9, 0x22]), says: 'UTF-8', code: 'invalid-json' },
    {
      why: 'is larger than 1 MB',
      content: ' '.repeat(1024 * 1024 + 1),
      says: '1024 KB',
      code: 'file-not-readable',
    },
    { why: 'nests deeply', content: '['.repeat(200_000), says: 'valid JSON', code: 'invalid-json' },
  ])('$why is refused', async ({ content, says, code }) => {
    const file = path.join(temporaryFolder(), 'sheet.json');
    if (content !== undefined) writeFileSync(file, content);
    const run = await runCli(['score', file]);
    expect(run.stderr).toContain(says);
    expect(run.stderr).toContain(`[${code}]`);
    expect(run.stderr).not.toContain(MARK);
    expect(run.stdout).toBe('');
    expect(run.code).toBe(3);
  });

  test.concurrent('is a folder is refused', async () => {
    const run = await runCli(['score', temporaryFolder()]);
    expect(run.stderr).toContain('is a folder, where a file was expected. [file-not-readable]');
    expect(run.code).toBe(3);
  });

  test.concurrent('starts with a byte order mark is read', async () => {
    const file = path.join(temporaryFolder(), 'sheet.json');
    writeFileSync(file, `\uFEFF${JSON.stringify(goodPair().employee)}`);
    expect((await runCli(['score', file])).code).toBe(0);
  });

  test.concurrent('skips everything gives the report that says so', async () => {
    const pair = goodPair();
    Object.assign(pair.employee, { responses: {}, picks: {}, open: {} });
    const run = await runCli(['report', ...writePair(pair), '--format', 'json']);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.stdout).sections.map(({ id }: { id: string }) => id)).toEqual([
      'cover',
      'too-little',
    ]);
  });

  test.concurrent.each(['Zoë 🌻👩‍💻', 'د. ليلى الخطيب', 'Jansen & Zn <b>'])(
    'names somebody %s gives a PDF',
    async (name) => {
      const pair = goodPair();
      pair.employee.respondent = { name };
      const run = await runCli(['report', ...writePair(pair)]);
      expect(run.code).toBe(0);
      expect(run.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    },
  );
});

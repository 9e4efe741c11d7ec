import { describe, expect, test } from 'vitest';
import { readJson } from '../helpers/examples.js';
import { runCli } from '../helpers/run-cli.js';

const PAIR = 'examples/pair-a-good-relationship-one-underestimated-need';
const SHEETS = ['--manager', `${PAIR}/manager.json`, '--employee', `${PAIR}/employee.json`];

describe('wrong usage', () => {
  test.concurrent.each([
    { why: 'no command', words: [], says: 'Usage: visavis' },
    { why: 'a command there is not', words: ['reprot'], says: '(Did you mean report?)' },
    { why: 'an option there is not', words: ['score', 'x.json', '--jsn'], says: "unknown option '--jsn'" },
    { why: 'no file', words: ['score'], says: "missing required argument 'sheet'" },
    { why: 'no sheet of the employee', words: ['report', '--manager', 'm.json'], says: '--employee <file>' },
    {
      why: 'a day there is not',
      words: ['report', ...SHEETS, '--date', '2026-02-30'],
      says: 'a day of the calendar',
    },
    {
      why: 'an edition there is not',
      words: ['report', ...SHEETS, '--edition', 'boss'],
      says: 'Allowed choices are shared',
    },
    {
      why: 'personal pages of pairs',
      words: ['batch', 'pairs.ndjson', '--out', 'reports', '--edition', 'personal'],
      says: 'Allowed choices are shared, coach.',
    },
    {
      why: 'a format there is not',
      words: ['report', ...SHEETS, '--format', 'png'],
      says: 'Allowed choices are pdf, html, json',
    },
    {
      why: 'a locale that is none',
      words: ['report', ...SHEETS, '--locale', 'Dutch'],
      says: 'such as nl or en-GB',
    },
    {
      why: 'a locale without texts',
      words: ['report', ...SHEETS, '--locale', 'eo'],
      says: "'--locale' must be one of: nl, en",
    },
    {
      why: 'a contact that is too long',
      words: ['report', ...SHEETS, '--contact', 'x'.repeat(81)],
      says: "'--contact' must NOT have more than 80 characters",
    },
    { why: 'a port that is none', words: ['serve', '--port', '80a'], says: 'a whole number from 0 to 65535' },
    {
      why: 'an address that everybody reaches, and nobody to be let in',
      words: ['serve', '--host', '0.0.0.0'],
      says: 'nothing says who may ask',
    },
    {
      why: 'an address of another machine',
      words: ['serve', '--host', '192.0.2.1', '--insecure'],
      says: 'not an address of this machine',
    },
  ])('$why', async ({ words, says }) => {
    const { code, stdout, stderr } = await runCli(words);
    expect(stderr).toContain(says);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});

describe('help', () => {
  test.concurrent.each(['report', 'score', 'compare', 'check', 'keygen', 'seal', 'open', 'serve', 'demo'])(
    'of %s ends with examples',
    async (command) => {
      const { code, stdout, stderr } = await runCli([command, '--help']);
      expect(stdout).toMatch(new RegExp(`\nExamples:\n  \\$ visavis ${command}`));
      expect(stderr).toBe('');
      expect(code).toBe(0);
    },
  );

  test('as a whole names the exit codes', async () => {
    const { code, stdout } = await runCli(['--help']);
    expect(stdout).toContain('Exit codes: 0 done, 2 wrong usage, 3 refused input, 70');
    expect(code).toBe(0);
  });

  test('comes without the heavy modules', async () => {
    const trace = `data:text/javascript,${encodeURIComponent(LOADED_MODULES)}`;
    const { stderr } = await runCli(['--help'], { nodeArguments: ['--import', trace] });
    // The packages that help needs are part of the bundle.
    for (const heavy of ['pdfkit', 'fontkit', 'express', 'chart.js', 'ajv', 'pino', 'bullmq', 'canvas']) {
      expect(stderr).not.toContain(`/node_modules/${heavy}/`);
    }
  });
});

/** Prints every CommonJS module that was loaded, at the end. */
const LOADED_MODULES = `
import { createRequire } from 'node:module';
const { cache } = createRequire('${process.cwd()}/x.js');
process.on('exit', () => process.stderr.write(Object.keys(cache).join('\\n')));
`;

test('--version is that of the package', async () => {
  const { version } = readJson('package.json') as { version: string };
  expect(await runCli(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
});

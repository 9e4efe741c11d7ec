import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { MARK } from '../helpers/bad-pairs.js';
import { CLI, runCli } from '../helpers/run-cli.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const temporaryFolder = temporaryFolders();

const PAIR = 'examples/pair-a-good-relationship-one-underestimated-need';
const SHEETS = ['--manager', `${PAIR}/manager.json`, '--employee', `${PAIR}/employee.json`];

/** Code that runs before the program and puts a mistake into it. */
function before(code: string): { nodeArguments: string[] } {
  const file = path.join(temporaryFolder(), 'mistake.mjs');
  writeFileSync(file, code);
  return { nodeArguments: ['--import', pathToFileURL(file).href] };
}

describe('a bug', () => {
  test.each([
    {
      why: 'in a step of the pipeline',
      code: `Intl.ListFormat = class { constructor() { throw new RangeError('${MARK}\\n    at ${MARK} (x:1:1)') } }`,
      words: ['report', ...SHEETS, '--format', 'json'],
      name: 'RangeError',
    },
    {
      why: 'outside every promise',
      code: `setTimeout(() => { throw new TypeError('${MARK}') }, 800)`,
      words: ['serve', '--port', '0'],
      name: 'TypeError',
    },
    {
      why: 'in a promise nobody waits for',
      code: `setTimeout(() => Promise.reject(new EvalError('${MARK}')), 800)`,
      words: ['serve', '--port', '0'],
      name: 'EvalError',
    },
  ])('$why is told as its class and its frames', async ({ code, words, name }) => {
    const run = await runCli(words, before(code));
    expect(run.code).toBe(70);
    expect(run.stderr).toContain(`visavis: a mistake in this program (${name}), not in your files.`);
    expect(run.stderr).toMatch(/^ {2}at /m);
    expect(run.stderr + run.stdout).not.toContain(MARK);
  });
});

describe('a reader that goes away', () => {
  test('is no failure', async () => {
    const words = ['compare', ...SHEETS, '--json'];
    const child = spawn(process.execPath, [CLI, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });
});

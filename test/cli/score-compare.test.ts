import { describe, expect, test } from 'vitest';
import type { CliContext } from '../../src/cli/context.js';
import { main } from '../../src/cli/main.js';
import { runCli } from '../helpers/run-cli.js';

const EXAMPLES = 'examples';
const PAIR_A = `${EXAMPLES}/pair-a-good-relationship-one-underestimated-need`;
const PAIR_B = `${EXAMPLES}/pair-b-strained-by-little-room`;
const PAIR_D = `${EXAMPLES}/pair-d-low-quality-one-box-throughout`;

const sheets = (pair: string): string[] => [
  '--manager',
  `${pair}/manager.json`,
  '--employee',
  `${pair}/employee.json`,
];

/** Runs a command as if somebody sat at a terminal. */
async function atTerminal(words: readonly string[]): Promise<{ code: number; out: string; told: string }> {
  let out = '';
  let told = '';
  const context: CliContext = {
    print: async (result) => {
      out += Buffer.from(result).toString();
    },
    tell: (message) => {
      told += message;
    },
    showProgress: () => {},
    stdoutIsTerminal: true,
    now: () => new Date(0),
    exitWith: () => {},
  };
  const code = await main(words, context);
  return { code, out, told };
}

describe('visavis score', () => {
  test.concurrent('gives a pipe JSON', async () => {
    const { code, stdout, stderr } = await runCli(['score', `${PAIR_A}/employee.json`]);
    expect(JSON.parse(stdout)).toMatchObject({ role: 'employee', quality: { usable: true } });
    expect(stdout.split('\n')[1]).toBe('  "questionnaire": "vis-a-vis@1.0.0",');
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  test('gives a terminal a table', async () => {
    const { code, out } = await atTerminal(['score', `${PAIR_A}/employee.json`]);
    const lines = out.split('\n');
    expect(lines).toContain('theme       score  90 % interval  answered');
    expect(lines).toContain('listening     100      77 to 100    2 of 2');
    expect(out).toContain('Answers: 76 of 76, longest run of one option 3, flags: none. Enough to compare.');
    expect(code).toBe(0);
  });

  test('gives a terminal JSON when asked', async () => {
    const { out } = await atTerminal(['score', `${PAIR_A}/employee.json`, '--json']);
    expect(JSON.parse(out).role).toBe('employee');
  });
});

describe('visavis compare', () => {
  test.concurrent('gives a pipe JSON', async () => {
    const { code, stdout } = await runCli(['compare', ...sheets(PAIR_A)]);
    const { agenda } = JSON.parse(stdout);
    expect(agenda.topics[0]).toMatchObject({ theme: 'growth', asker: 'employee' });
    expect(code).toBe(0);
  });

  test('gives a terminal tables', async () => {
    const { out } = await atTerminal(['compare', ...sheets(PAIR_B)]);
    const lines = out.split('\n');
    expect(lines).toContain('drive             25       75         -50  clear');
    expect(lines).toContain(
      'growth        employee           5           2         4      2     1  unmet, beyondRoom',
    );
    expect(lines).toContain('3. drive: style -50, clear');
    expect(lines).toContain('higher up: growth (the employee asks)');
  });

  test('says when there is too little to compare', async () => {
    const { code, out } = await atTerminal(['compare', ...sheets(PAIR_D)]);
    expect(out).toContain('there is too little in these answers to compare them');
    expect(code).toBe(0);
  });
});

describe('visavis report', () => {
  test('does not pour a PDF into a terminal', async () => {
    const { code, out, told } = await atTerminal(['report', ...sheets(PAIR_A)]);
    expect(told).toContain('visavis: a PDF is not for a terminal; name a file with -o, or use a pipe.');
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  test('takes the day from the clock of the shell', async () => {
    const { out } = await atTerminal(['report', ...sheets(PAIR_A), '--format', 'json']);
    expect(JSON.parse(out).date).toBe('1970-01-01');
  });
});

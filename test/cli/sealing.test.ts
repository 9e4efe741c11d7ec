import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleSheet } from '../helpers/examples.js';
import { readJson } from '../helpers/json.js';
import { type CliRun, runCli } from '../helpers/run-cli.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const PAIR = 'pair-a-good-relationship-one-underestimated-need';
const newFolder = temporaryFolders();

describe('keygen, seal and open', () => {
  let folder: string;
  let made: CliRun;
  const at = (name: string): string => path.join(folder, name);
  const pass = (): string[] => ['--passphrase-file', at('passphrase.txt')];
  const seal = (role: string, invitation: string, out: string): Promise<CliRun> =>
    runCli(['seal', `examples/${PAIR}/${role}.json`, '--invitation', at(invitation), '-o', at(out)]);
  const open = (file: string, ...more: string[]): Promise<CliRun> =>
    runCli(['open', at(file), '--round', at('round/round.json'), ...pass(), ...more]);

  beforeAll(async () => {
    folder = newFolder();
    writeFileSync(at('passphrase.txt'), 'four plain words here\n');
    made = await runCli(['keygen', ...pass(), '--out', at('round'), '--url', 'https://v.example/', '--json']);
    await Promise.all([
      seal('employee', 'round/invitation-employee.txt', 'employee.sealed.json'),
      seal('manager', 'round/invitation-manager.txt', 'manager.sealed.json'),
    ]);
  });

  test('the key and the invitations are for their owner alone', async () => {
    expect([made.code, made.stderr]).toEqual([0, '']);
    expect(JSON.parse(made.stdout)).toMatchObject({
      questionnaire: 'vis-a-vis@1.0.0',
      fingerprint: expect.stringMatching(/^\d{4}( \d{4}){4}$/),
    });
    for (const name of ['round.json', 'invitation-employee.txt', 'invitation-manager.txt'])
      expect(statSync(at(`round/${name}`)).mode & 0o777, name).toBe(0o600);
    expect(readFileSync(at('round/invitation-manager.txt'), 'utf8')).toMatch(
      /^https:\/\/v\.example\/fill\/vis-a-vis\?role=manager#v=1&r=manager&/,
    );
  });

  test('what comes out is what went in, and a second time only on request', async () => {
    const first = await open('employee.sealed.json', '-o', at('employee.json'));
    expect([first.code, first.stderr]).toEqual([0, expect.stringMatching(/^Sealed at 20\d\d-.*Z\.\n$/)]);
    expect(readJson(at('employee.json'))).toEqual(exampleSheet(PAIR, 'employee'));
    expect(statSync(at('employee.json')).mode & 0o777).toBe(0o600);

    const second = await open('employee.sealed.json');
    expect([second.code, second.stdout]).toEqual([3, '']);
    expect(second.stderr).toContain('was opened before. Add --again');
    const again = await open('employee.sealed.json', '--again');
    expect(JSON.parse(again.stdout)).toEqual(exampleSheet(PAIR, 'employee'));
  });

  test.each([
    {
      why: 'the sheet of the other',
      run: () => seal('employee', 'round/invitation-manager.txt', 'x.json'),
      says: 'Each must use their own invitation',
    },
    {
      why: 'a file that is no invitation',
      run: () => seal('employee', 'passphrase.txt', 'x.json'),
      says: 'is not what was expected here',
    },
    {
      why: 'a byte that changed',
      run: () => {
        const sealed = readFileSync(at('manager.sealed.json'), 'utf8');
        writeFileSync(at('changed.json'), sealed.replace(/.{3}"\n}/, 'AAA"\n}'));
        return open('changed.json');
      },
      says: 'was changed on its way',
    },
    {
      why: 'another passphrase',
      run: () => {
        writeFileSync(at('other.txt'), 'four other words here');
        return open('manager.sealed.json', '--passphrase-file', at('other.txt'));
      },
      says: 'does not open with this passphrase',
    },
    {
      why: 'a key in the place of another',
      run: () => runCli(['keygen', ...pass(), '--out', at('round')]),
      says: 'exists already',
    },
    {
      why: 'a questionnaire there is not',
      run: () => runCli(['keygen', ...pass(), '--out', at('new'), '--questionnaire', 'x@1.0.0']),
      says: 'There is: vis-a-vis@1.0.0',
    },
  ])('$why is refused in words', async ({ run, says }) => {
    const { code, stdout, stderr } = await run();
    expect(stderr).toContain(says);
    expect([code, stdout]).toEqual([3, '']);
  });
});

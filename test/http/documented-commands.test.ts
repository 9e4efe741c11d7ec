import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STATUS } from '../../src/http/problem-details.js';
import { startApp, type TestApp } from '../helpers/start-app.js';

const run = promisify(execFile);
const ADDRESS = 'http://127.0.0.1:8080';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

interface Command {
  readonly file: string;
  readonly line: string;
  readonly script: string;
  /** What the document shows below it, where it shows something. */
  readonly shown?: string;
}

const DOCUMENTS = ['docs/http-api.md', 'README.md'].filter((file) => existsSync(file));

function commandsIn(file: string): Command[] {
  const blocks = readFileSync(file, 'utf8').matchAll(/```sh\n(.*?)```(?:\n\n```json\n(.*?)```)?/gs);
  return [...blocks].flatMap(([, script = '', shown]): Command[] => {
    const line = script.split('\n').find((text) => text.includes(ADDRESS));
    return line === undefined ? [] : [{ file, line, script, ...(shown !== undefined && { shown }) }];
  });
}

describe('the commands in the documents', () => {
  const commands = DOCUMENTS.flatMap(commandsIn);

  test('are there for every address', () => {
    const all = commands.map(({ script }) => script).join('\n');
    for (const path of ['questionnaires', 'profiles', 'comparisons', 'reports', 'batches']) {
      expect(all).toContain(`${ADDRESS}/v1/${path}`);
    }
  });

  test.each(commands)('$file: $line', async ({ script, shown }) => {
    // As it stands, but for the port, and with the file it writes on stdout instead.
    const here = script.replaceAll(ADDRESS, app.url).replace(/-o \S+\.(?:pdf|zip)/, '-o -');
    const { stdout } = await run('sh', ['-c', here], { encoding: 'latin1', maxBuffer: 10_000_000 });
    if (here.includes('-o -')) {
      expect(stdout).toMatch(script.includes('.pdf') ? /^%PDF-/ : /^PK.*manifest\.ndjson/s);
      return;
    }
    const answer = JSON.parse(Buffer.from(stdout, 'latin1').toString('utf8'));
    if (shown !== undefined) {
      expect({ ...answer, instance: '' }).toEqual({ ...JSON.parse(shown), instance: '' });
    } else {
      expect(answer).not.toHaveProperty('status');
    }
  });
});

test('docs/http-api.md lists every code under its status', () => {
  const rows = readFileSync('docs/http-api.md', 'utf8').matchAll(/^\|\s*(\d{3})\s*\|\s*(`.*?)\s*\|$/gm);
  const listed = [...rows].flatMap(([, status, codes = '']) =>
    [...codes.matchAll(/`([a-z-]+)`/g)].map(([, code]) => [code, Number(status)]),
  );
  expect(new Map(listed as [string, number][])).toEqual(
    new Map(Object.entries(STATUS).filter(([, status]) => status !== 500)),
  );
});

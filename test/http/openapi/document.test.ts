import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STATUS } from '../../../src/http/problem-details.js';
import { PROBLEM_CODES } from '../../../src/problems/problem.js';
import { publishedContract } from '../../helpers/published-contract.js';

const run = promisify(execFile);
const bin = (...parts: string[]): string => path.resolve(...parts);

const document = publishedContract();
let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'visavis-contract-'));
  file = path.join(folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(document));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('Redocly has nothing to remark', async () => {
  const { stdout } = await run(
    process.execPath,
    [
      bin('node_modules/@redocly/cli/bin/cli.js'),
      'lint',
      file,
      '--config=test/http/openapi/redocly.yaml',
      '--format=json',
    ],
    {
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      maxBuffer: 10_000_000,
    },
  ).catch((failed: { stdout: string }) => failed);
  const { totals, problems } = JSON.parse(stdout);
  expect(problems).toEqual([]);
  expect(totals).toMatchObject({ errors: 0, warnings: 0 });
});

describe('a generated TypeScript client', () => {
  const GENERATOR = 'packages/client-generator/node_modules/openapi-typescript/bin/cli.js';
  const compile = (source: string): Promise<string> => {
    writeFileSync(path.join(folder, 'use.ts'), source);
    return run(process.execPath, [bin('node_modules/typescript/bin/tsc'), '-p', folder]).then(
      ({ stdout }) => stdout,
      ({ stdout }: { stdout: string }) => stdout,
    );
  };

  beforeAll(async () => {
    await run(process.execPath, [bin(GENERATOR), file, '-o', path.join(folder, 'visavis.ts')]);
    const compilerOptions = {
      strict: true,
      noEmit: true,
      module: 'nodenext',
      target: 'es2023',
      lib: ['es2023', 'dom'],
      types: [],
      paths: { 'openapi-fetch': [bin('node_modules/openapi-fetch/dist/index.d.mts')] },
    };
    writeFileSync(
      path.join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: ['use.ts', 'visavis.ts'] }),
    );
    writeFileSync(path.join(folder, 'package.json'), '{"type": "module"}');
  });

  /** A program as an integrator writes it, given two sheets. */
  const program = (body: string): string => `
    import createClient from 'openapi-fetch';
    import type { components, paths } from './visavis.js';

    type Sheets = components['schemas'];
    export async function tiersOf(manager: Sheets['ManagerSheet'], employee: Sheets['EmployeeSheet']) {
      const { POST } = createClient<paths>({ baseUrl: 'http://127.0.0.1:8080' });
      const { data, error } = await POST('/v1/comparisons', { body: ${body} });
      const refused: string | undefined = error?.errors?.[0]?.pointer;
      const tiers = data?.kind === 'compared' ? data.preferences.map(({ gap }) => gap.tier) : [];
      return { refused, tiers };
    }`;

  test('type-checks in strict mode', async () => {
    const consent = 'consent: { sharedReport: true }';
    const body = `{ manager: { ...manager, ${consent} }, employee: { ...employee, ${consent} } }`;
    expect(await compile(program(body))).toBe('');
  });

  test('knows that a comparison needs the consent of both', async () => {
    const mistakes = await compile(program('{ manager, employee }'));
    expect(mistakes).toContain("Type 'boolean' is not assignable to type 'true'");
  });
});

describe('the document', () => {
  test('names every problem a caller can meet, and no other', () => {
    const { properties } = document.components.schemas.Problem as {
      properties: { type: { enum: string[] } };
    };
    expect(properties.type.enum).toEqual([
      ...PROBLEM_CODES.filter((code) => STATUS[code] !== 500).map((code) => `/problems/${code}`),
      'about:blank',
    ]);
  });

  test('gives each problem to an operation, but those of addresses that are none', () => {
    const responses = JSON.stringify(document.paths);
    const nowhere = PROBLEM_CODES.filter(
      (code) => STATUS[code] !== 500 && !responses.includes(`"/problems/${code}"`),
    );
    expect(nowhere).toEqual(['method-not-allowed']);
  });
});

import { describe, expect, test } from 'vitest';
import { ENGINE_VERSION } from '../../src/report/engine-version.js';
import { readJson } from '../helpers/json.js';
import { codeOf, readSource, SOURCE_FILES, topFolder } from './source.js';

const MAX_LINES = 250;

test(`no source file has more than ${MAX_LINES} lines`, () => {
  const long = SOURCE_FILES.map((file) => ({ file, lines: readSource(file).trimEnd().split('\n').length }));
  expect(long.filter(({ lines }) => lines > MAX_LINES)).toEqual([]);
});

test('no default exports: the same thing would have five names', () => {
  expect(SOURCE_FILES.filter((file) => /^export default\b|\bas default\b/m.test(codeOf(file)))).toEqual([]);
});

test('no file named after nothing in particular', () => {
  expect(
    SOURCE_FILES.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|misc|shared)\.ts$/.test(file)),
  ).toEqual([]);
});

test('the version of the engine is the version of the package', () => {
  const { version } = readJson('package.json') as { readonly version: string };
  expect(ENGINE_VERSION).toBe(version);
});

describe('the pure core depends on nothing but its arguments', () => {
  const SHELLS = [
    'library',
    'access',
    'config',
    'observability',
    'http',
    'workers',
    'batch',
    'queue',
    'cli',
    'web',
    'server.ts',
    'cli.ts',
  ];
  const pure = SOURCE_FILES.filter((file) => !SHELLS.includes(topFolder(file)));

  test.each([
    { why: 'no clock', pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/ },
    { why: 'no chance', pattern: /\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b/ },
    { why: 'no environment', pattern: /\bprocess\.(?:env|argv|cwd|stdout|stderr|exit)\b/ },
    { why: 'no log', pattern: /\bconsole\.\w/ },
    { why: 'no network', pattern: /\bfetch\(/ },
  ])('$why', ({ pattern }) => {
    expect(pure.filter((file) => pattern.test(codeOf(file)))).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { importsOf, SOURCE_FILES, topFolder } from './source.js';

const STDLIB = [
  '@stdlib/stats-base-dists-f-quantile',
  '@stdlib/stats-base-dists-normal-cdf',
  '@stdlib/stats-base-dists-normal-quantile',
  '@stdlib/stats-base-dists-t-cdf',
  '@stdlib/stats-base-dists-t-quantile',
];

/**
 * Each folder of src, and everything it may import: folders above it, and the packages named. The order is the
 * direction of data; see docs/architecture.md.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  // The pure core: values in, values out.
  kernel: [],
  problems: ['kernel', 'ajv'],
  i18n: ['kernel', 'problems', 'intl-messageformat'],
  instrument: ['kernel', 'problems', 'ajv', '@noble/hashes'],
  responses: ['kernel', 'problems', 'i18n', 'instrument', 'ajv'],
  sealing: ['kernel', 'instrument', 'responses', '@hpke/core'],
  psychometrics: ['kernel', ...STDLIB],
  scoring: ['kernel', 'instrument', 'responses', 'psychometrics', ...STDLIB],
  quality: ['kernel', 'instrument', 'responses'],
  comparison: ['kernel', 'instrument', 'responses', 'scoring'],
  change: ['kernel', 'instrument', 'responses', 'scoring', 'comparison'],
  topics: ['kernel', 'instrument', 'scoring', 'comparison'],
  analysis: [
    'kernel',
    'instrument',
    'responses',
    'psychometrics',
    'scoring',
    'quality',
    'comparison',
    'change',
    'topics',
  ],
  calibration: ['kernel', 'problems', 'instrument', 'responses', 'psychometrics', 'scoring', 'ajv'],
  report: [
    'kernel',
    'problems',
    'i18n',
    'instrument',
    'responses',
    'scoring',
    'quality',
    'comparison',
    'change',
    'topics',
    'analysis',
    'ajv',
    '@noble/hashes',
  ],
  charts: ['kernel', 'instrument', 'report', 'chart.js'],
  render: ['kernel', 'i18n', 'instrument', 'report', 'charts', 'pdfkit', 'fontkit'],
  // A pure part (library.ts) and the loaders that touch the disk; see below.
  library: [
    'kernel',
    'problems',
    'i18n',
    'instrument',
    'calibration',
    'report',
    'render',
    'csv-parse',
    'fontkit',
    'node:crypto',
    'node:fs',
    'node:module',
    'node:path',
    'node:stream',
    'node:string_decoder',
    'node:url',
    'node:zlib',
  ],
  pipeline: [
    'kernel',
    'problems',
    'i18n',
    'instrument',
    'responses',
    'psychometrics',
    'scoring',
    'quality',
    'comparison',
    'change',
    'topics',
    'analysis',
    'calibration',
    'report',
    'charts',
    'render',
    'library',
    'ajv',
  ],
  // The shells.
  access: ['kernel', 'problems', 'jose', 'node:crypto'],
  config: ['kernel', 'responses', 'access', 'node:net', 'node:os'],
  observability: ['kernel', 'problems', 'config', 'pino', 'prom-client'],
  web: ['*', '!http', '!cli', '!batch', '!workers', '!queue'],
  workers: ['*', '!http', '!cli', '!batch', '!web', '!queue'],
  batch: ['*', '!http', '!cli', '!web', '!queue'],
  queue: ['*', '!http', '!cli', '!web'],
  http: ['*', '!cli', '!queue'],
  cli: ['*'],
  'server.ts': ['*'],
  'cli.ts': ['*'],
  'index.ts': [
    '*',
    '!http',
    '!cli',
    '!batch',
    '!queue',
    '!access',
    '!config',
    '!observability',
    '!web',
    '!workers',
  ],
};

const ORDER = Object.keys(MAY_IMPORT);

/** Folders whose files import no node: module, not even for a type. */
const PURE = ORDER.slice(0, ORDER.indexOf('library')).concat('pipeline');

/** The only files of the library that need Node: for the disk, streams and compression. */
const LOADERS = /^library\/(?:load-[^/]+|deflate|calibration-table\/[^/]+)\.ts$/;

function mayImport(folder: string, target: string): boolean {
  const allowed = MAY_IMPORT[folder] ?? [];
  if (target === folder || allowed.includes(target)) return true;
  return allowed.includes('*') && !allowed.includes(`!${target}`);
}

test.each(SOURCE_FILES)('%s imports only what its folder may', (file) => {
  const folder = topFolder(file);
  const illegal = importsOf(file).filter(({ target }) => !mayImport(folder, target));
  expect(illegal.map(({ specifier }) => specifier)).toEqual([]);
});

describe('the table itself', () => {
  test('has every folder and file of src', () => {
    const unknown = new Set(SOURCE_FILES.map(topFolder).filter((folder) => !ORDER.includes(folder)));
    expect([...unknown]).toEqual([]);
  });

  test('has no cycles: a folder may import only folders above it', () => {
    const upward = ORDER.flatMap((folder, index) =>
      (MAY_IMPORT[folder] ?? [])
        .filter((target) => ORDER.indexOf(target) >= index)
        .map((target) => `${folder} → ${target}`),
    );
    expect(upward).toEqual([]);
  });

  test('the search for imports finds every kind', () => {
    expect(importsOf('index.ts').length).toBeGreaterThan(10);
    expect(importsOf('library/load-fonts.ts').map(({ target }) => target)).toEqual(
      expect.arrayContaining(['node:fs', 'fontkit', 'render']),
    );
  });
});

describe('the pure core', () => {
  const pure = SOURCE_FILES.filter((file) => PURE.includes(topFolder(file)));

  test.each(pure)('%s uses no module of Node', (file) => {
    expect(importsOf(file).filter(({ target }) => target.startsWith('node:'))).toEqual([]);
  });

  test('of the library only the loaders use one', () => {
    const shells = SOURCE_FILES.filter(
      (file) =>
        topFolder(file) === 'library' && importsOf(file).some(({ target }) => target.startsWith('node:')),
    );
    expect(shells.filter((file) => !LOADERS.test(file))).toEqual([]);
  });

  test('knows the library, not its loaders, but where rendering starts', () => {
    const loading = pure.flatMap((file) =>
      importsOf(file)
        .filter((found) => found.file !== undefined && LOADERS.test(found.file))
        .map((found) => `${file} → ${found.file}`),
    );
    expect(loading.sort()).toEqual([
      'pipeline/render-in-process.ts → library/deflate.ts',
      'pipeline/render-in-process.ts → library/load-fonts.ts',
    ]);
  });
});

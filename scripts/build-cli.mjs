// Bundles the command line into dist/bundle, so that a command reads a few files and not six hundred.
import { chmodSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { precompiledSchemas } from './precompiled-schemas.mjs';

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '..');
const compiled = path.join(root, 'dist');

/**
 * Packages that go into the bundle: many small files, or read at every start. PDFKit and fontkit go together,
 * as they share what they know of a font.
 */
const BUNDLED = `
  @stdlib @formatjs @noble intl-messageformat ajv fast-deep-equal jsonc-parser commander chart.js @kurkle
  pdfkit png-js fflate linebreak base64-js unicode-trie tiny-inflate
  fontkit restructure @swc/helpers brotli clone dfa unicode-properties
`
  .trim()
  .split(/\s+/);

function isBundled(name) {
  return BUNDLED.some((known) => name === known || name.startsWith(`${known}/`));
}

/** The bundle lies as deep as the modules it is made of, so that paths relative to a module stay true. */
export async function buildCli() {
  const out = path.join(compiled, 'bundle');
  rmSync(out, { recursive: true, force: true });
  const entry = path.join(compiled, 'cli.js');
  await build({
    absWorkingDir: root,
    entryPoints: { cli: entry },
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    target: 'node20.19',
    // Less to read at every start; names stay, for the frames that a bug tells.
    minifyWhitespace: true,
    legalComments: 'linked',
    // CommonJS packages that ask for one of Node's own modules.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
    },
    plugins: [externalPackages(), precompiledSchemas({ root, source: compiled, compiled })],
    logLevel: 'warning',
  });
  // PDFKit looks for its color profile beside its own code.
  const profile = 'sRGB_IEC61966_2_1.icc';
  cpSync(
    path.join(path.dirname(require.resolve('pdfkit')), 'data', profile),
    path.join(out, 'data', profile),
  );
  writeFileSync(entry, "#!/usr/bin/env node\nimport './bundle/cli.js';\n");
  chmodSync(entry, 0o755);
}

function externalPackages() {
  return {
    name: 'external-packages',
    setup({ onResolve }) {
      onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
        kind === 'entry-point' || isBundled(name) || name.startsWith('node:')
          ? undefined
          : { path: name, external: true },
      );
    },
  };
}

if (process.argv[1] === import.meta.filename) await buildCli();

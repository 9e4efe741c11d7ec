// Bundles the command line into dist/bundle, so that a command reads a few files and not six hundred.
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { precompiledSchemas } from './precompiled-schemas.mjs';

const root = path.resolve(import.meta.dirname, '..');
const compiled = path.join(root, 'dist');

/**
 * Packages that go into the bundle: many small files, or read at every start. The others stay where they
 * are; PDFKit and fontkit read files beside their own, and share one copy of themselves.
 */
const BUNDLED =
  /^(?:@stdlib|@formatjs|@noble|intl-messageformat|ajv|chart\.js|@kurkle|commander|jsonc-parser)(?:\/|$)/;

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
    legalComments: 'linked',
    // CommonJS packages that ask for one of Node's own modules.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
    },
    plugins: [externalPackages(), precompiledSchemas({ root, source: compiled, compiled })],
    logLevel: 'warning',
  });
  writeFileSync(entry, "#!/usr/bin/env node\nimport './bundle/cli.js';\n");
  chmodSync(entry, 0o755);
}

function externalPackages() {
  return {
    name: 'external-packages',
    setup({ onResolve }) {
      onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
        kind === 'entry-point' || BUNDLED.test(name) || name.startsWith('node:')
          ? undefined
          : { path: name, external: true },
      );
    },
  };
}

if (process.argv[1] === import.meta.filename) await buildCli();

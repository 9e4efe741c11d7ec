// Bundles the pages' scripts and styles into dist/web/static, with names that change with their content.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { precompiledSchemas } from './precompiled-schemas.mjs';

const root = path.resolve(import.meta.dirname, '..');
const source = path.join(root, 'src');
const compiled = path.join(root, 'dist');
const out = path.join(compiled, 'web', 'static');

/** Files that have nothing to gain from a second compression. */
const PACKED = /\.(?:png|woff2)$/;

export async function buildWeb() {
  if (!existsSync(path.join(compiled, 'index.js'))) throw new Error('Compile src/ first: npm run build');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [
      'src/web/client/fill.ts',
      'src/web/client/coach.ts',
      'src/web/client/service-worker.ts',
      'src/web/styles/web.css',
      ...readdirSync(path.join(source, 'web', 'images')).map((name) => `src/web/images/${name}`),
    ],
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: ['es2022', 'safari16'],
    minify: true,
    legalComments: 'linked',
    metafile: true,
    publicPath: '/static/',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file', '.ttf': 'file', '.png': 'copy', '.json': 'json' },
    plugins: [precompiledSchemas({ root, source, compiled }), withoutEval],
    logLevel: 'warning',
  });
  writeFileSync(
    path.join(compiled, 'web', 'manifest.json'),
    `${JSON.stringify(manifest(metafile), null, 2)}\n`,
  );
  for (const name of readdirSync(out)) {
    if (PACKED.test(name)) continue;
    writeFileSync(path.join(out, `${name}.gz`), gzipSync(readFileSync(path.join(out, name)), { level: 9 }));
  }
}

/** A library asks by `eval` whether there are generators, which the pages' policy refuses. There are. */
const withoutEval = {
  name: 'without-eval',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@stdlib\/assert-has-generator-support$/ }, ({ path: name }) => ({
      path: name,
      namespace: 'without-eval',
    }));
    onLoad({ filter: /.*/, namespace: 'without-eval' }, () => ({ contents: 'module.exports = () => true;' }));
  },
};

/** Which file a page means by a name, what that file needs at once, and what it may fetch later. */
function manifest({ outputs }) {
  const files = {};
  const imports = {};
  const later = {};
  for (const [output, { entryPoint, imports: needed, inputs }] of Object.entries(outputs)) {
    const file = path.basename(output);
    const only = Object.keys(inputs).length === 1 ? Object.keys(inputs)[0] : undefined;
    const origin = entryPoint ?? (/\.(?:woff2|ttf|png)$/.test(file) ? only : undefined);
    if (origin === undefined || origin.startsWith('precompiled:')) continue;
    const name = path.basename(origin).replace(/\.ts$/, '.js');
    files[name] = file;
    imports[name] = needed
      .filter(({ kind }) => kind === 'import-statement')
      .map(({ path: target }) => path.basename(target));
    const atOnce = new Set([output, ...reachable(outputs, output, ['import-statement'])]);
    later[name] = reachable(outputs, output)
      .filter((target) => !atOnce.has(target))
      .map((target) => path.basename(target));
  }
  return { files, imports, later };
}

/** Everything that a file leads to by these kinds of import, or by any. */
function reachable(outputs, from, kinds) {
  const found = new Set();
  const follow = (file) => {
    for (const { path: target, kind } of outputs[file]?.imports ?? []) {
      // What is no output is a module of Node that a library asks for where there is no browser.
      if (
        outputs[target] === undefined ||
        found.has(target) ||
        (kinds !== undefined && !kinds.includes(kind))
      )
        continue;
      found.add(target);
      follow(target);
    }
  };
  follow(from);
  return [...found];
}

if (process.argv[1] === import.meta.filename) await buildWeb();

// An esbuild plugin: JSON Schemas become validators at build time, so that pages need no `eval`.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';

/**
 * Gives every module that imports Ajv a stand-in whose `compile` knows the module's own schemas.
 *
 * The compiled modules are loaded once with a recording `compile`, so options and schemas stand in one
 * place: the source. `compile` finds its validator by the schema's title.
 */
export function precompiledSchemas({ root, source, compiled }) {
  return {
    name: 'precompiled-schemas',
    setup(build) {
      build.onResolve({ filter: /^ajv\/dist\/2020\.js$/ }, ({ importer }) => ({
        path: path.join(compiled, path.relative(source, importer).replace(/\.ts$/, '.js')),
        namespace: 'precompiled',
      }));
      build.onLoad({ filter: /.*/, namespace: 'precompiled' }, async ({ path: file }) => ({
        contents: standIn(await record(file)),
        resolveDir: root,
      }));
    },
  };
}

const compile = Ajv2020.prototype.compile;
const recorded = new Map();

/** Takes note for as long as this process builds: modules load side by side, and each only once. */
Ajv2020.prototype.compile = function compileAndNote(schema) {
  const [, , caller = ''] = new Error().stack.split('\n');
  const by = fileURLToPath(/file:[^:)]*\/\/[^:)]+/.exec(caller)?.[0] ?? 'file:///');
  recorded.set(by, [...(recorded.get(by) ?? []), { schema, options: this.opts }]);
  return compile.call(this, schema);
};

/** Every schema that the module at `file` compiles while it loads, with the options it uses. */
async function record(file) {
  await import(pathToFileURL(file).href);
  const found = recorded.get(file);
  if (found === undefined) throw new Error(`${file}: compiles no schema while it loads`);
  return found;
}

function standIn(schemas) {
  const validators = schemas.map(({ schema, options }, index) => {
    const ajv = new Ajv2020({ ...options, code: { ...options.code, source: true, esm: false } });
    const code = standaloneCode(ajv, compile.call(ajv, schema));
    return `const module${index} = { exports: {} };
((module, exports) => {${code}})(module${index}, module${index}.exports);
validators.set(${JSON.stringify(schema.title)}, module${index}.exports);`;
  });
  return `const validators = new Map();
${validators.join('\n')}
export class Ajv2020 {
  compile({ title }) {
    const validate = validators.get(title);
    if (validate === undefined) throw new Error('No validator was built for: ' + title);
    return validate;
  }
}`;
}

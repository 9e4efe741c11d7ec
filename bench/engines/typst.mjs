import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const FOLDER = fileURLToPath(new URL('../typst/', import.meta.url));
const FONTS = fileURLToPath(new URL('../../node_modules/@expo-google-fonts/source-sans-3/', import.meta.url));
const WEIGHTS = ['300Light', '400Regular', '600SemiBold'];

/** One compiler for all reports, as in a service; its cache is emptied after each. */
export async function open() {
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
  const { version } = require('@myriaddreamin/typst-ts-node-compiler/package.json');
  const compiler = NodeCompiler.create({
    workspace: FOLDER,
    fontArgs: [{ fontPaths: WEIGHTS.map((weight) => path.join(FONTS, weight)) }],
  });
  return {
    version: `typst-ts-node-compiler ${version}`,
    render: async ({ document }) => {
      compiler.mapShadow(path.join(FOLDER, 'document.json'), Buffer.from(JSON.stringify(document)));
      const bytes = compiler.pdf({ mainFilePath: path.join(FOLDER, 'report.typ') }, { pdfStandard: 'ua-1' });
      compiler.evictCache(0);
      return bytes;
    },
  };
}

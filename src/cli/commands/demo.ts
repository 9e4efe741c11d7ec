import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { Problem } from '../../problems/problem.js';
import type { CliContext } from '../context.js';
import { openEngine } from '../open-engine.js';
import { accepted } from '../refusal.js';
import { readPair } from '../sheet-pair.js';
import { writeWholeFile } from '../write-file.js';

/** Fixed, so that the demo gives the same bytes on every day. */
const DEMO_DATE = '2026-10-12';

const EXAMPLES = `
Examples:
  $ visavis demo
  $ visavis demo --out /tmp/reports`;

export function addDemoCommand(program: Command, context: CliContext): void {
  program
    .command('demo')
    .description('write the shared report of every example pair, in every language')
    .option('--out <folder>', 'folder to write into', 'demo-output')
    .addHelpText('after', EXAMPLES)
    .action(async ({ out }: { out: string }) => {
      const start = performance.now();
      const files = await writeExamples(out, context);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      await context.print(`${files} reports in ${seconds} s, in ${path.resolve(out)}\n`);
    });
}

async function writeExamples(out: string, context: CliContext): Promise<number> {
  const [{ PACKAGE_ROOT }, { DEFAULT_TEMPLATE, requireTemplate }, { createInProcessRenderer }] =
    await Promise.all([
      import('../../library/load-library.js'),
      import('../../library/library.js'),
      import('../../pipeline/render-in-process.js'),
    ]);
  const engine = await openEngine();
  const renderReport = createInProcessRenderer(engine.library);
  const { locales } = accepted(requireTemplate(engine.library, DEFAULT_TEMPLATE), () => []).template;
  const examples = path.join(PACKAGE_ROOT, 'examples');
  const pairs = await examplePairs(examples);
  await createFolder(out);

  for (const name of pairs) {
    const folder = path.join(examples, name);
    const pair = await readPair({
      manager: path.join(folder, 'manager.json'),
      employee: path.join(folder, 'employee.json'),
    });
    for (const locale of locales) {
      const start = performance.now();
      const request = { manager: pair.manager.value, employee: pair.employee.value, date: DEMO_DATE, locale };
      const report = accepted(engine.report(request), pair.locate(engine.library));
      const bytes = await renderReport(report, 'pdf', new AbortController().signal);
      const file = path.join(out, `${name}.${locale}.pdf`);
      await writeWholeFile(file, bytes);
      await context.print(`${file}  ${Math.round(performance.now() - start)} ms\n`);
    }
  }
  return pairs.length * locales.length;
}

async function examplePairs(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new Problem('file-not-readable', `${folder} is missing: the examples come with the source code.`);
  });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

async function createFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new Problem('file-not-writable', `${folder} cannot be made.`);
  });
}

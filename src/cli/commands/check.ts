import type { Command } from 'commander';
import type { FileReport } from '../check/file-report.js';
import type { CliContext } from '../context.js';
import { formatMistakes } from '../documents/format-mistakes.js';
import { EXIT } from '../exit-codes.js';
import { openEngine } from '../open-engine.js';

const EXAMPLES = `
Examples:
  $ visavis check manager.json employee.json
  $ visavis check questionnaires/vis-a-vis report-templates/open-conversation
  $ visavis check questionnaires/vis-a-vis/texts.nl.json --json

A folder is checked with everything that belongs to it. Exits with 3 when anything is refused.`;

export function addCheckCommand(program: Command, context: CliContext): void {
  program
    .command('check')
    .description('explain what is wrong in response sheets, questionnaires, templates and text files')
    .argument('<file...>', 'files or folders')
    .option('--json', 'JSON, for programs')
    .addHelpText('after', EXAMPLES)
    .action(async (words: readonly string[], { json }: { json?: true }) => {
      const reports = await checkAll(words);
      await context.print(json ? `${JSON.stringify({ files: reports }, null, 2)}\n` : describe(reports));
      if (reports.some(({ outcome }) => outcome === 'refused')) context.exitWith(EXIT.refused);
    });
}

async function checkAll(words: readonly string[]): Promise<FileReport[]> {
  const [{ expandPath }, { checkFile }] = await Promise.all([
    import('../check/expand-path.js'),
    import('../check/check-file.js'),
  ]);
  let engine: ReturnType<typeof openEngine> | undefined;
  const openOnce = (): ReturnType<typeof openEngine> => {
    engine ??= openEngine();
    return engine;
  };
  const reports: FileReport[] = [];
  for (const word of words) {
    for (const target of await expandPath(word)) reports.push(await checkFile(target, openOnce));
  }
  return reports;
}

function describe(reports: readonly FileReport[]): string {
  const refused = reports.filter(({ outcome }) => outcome === 'refused').length;
  const total = `${reports.length} ${reports.length === 1 ? 'file' : 'files'}`;
  return `${reports.map(line).join('\n')}\n\n${total}, ${refused === 0 ? 'nothing' : refused} refused\n`;
}

function line(report: FileReport): string {
  switch (report.outcome) {
    case 'correct':
      return `${report.file}: ${report.kind}, correct`;
    case 'skipped':
      return `${report.file}: none of ours, skipped`;
    case 'refused': {
      const { file, kind, mistakes } = report;
      const count = mistakes.length === 1 ? '1 mistake' : `${mistakes.length} mistakes`;
      return `${file}: ${kind === undefined ? '' : `${kind}, `}${count}\n${formatMistakes(mistakes)}`;
    }
  }
}

import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { addBatchCommand } from './commands/batch.js';
import { addCalibrateCommand } from './commands/calibrate.js';
import { addCheckCommand } from './commands/check.js';
import { addCompareCommand } from './commands/compare.js';
import { addDemoCommand } from './commands/demo.js';
import { addKeyCommand } from './commands/key.js';
import { addKeygenCommand } from './commands/keygen.js';
import { addOpenCommand } from './commands/open.js';
import { addQueueCommand } from './commands/queue.js';
import { addReportCommand } from './commands/report.js';
import { addScoreCommand } from './commands/score.js';
import { addSealCommand } from './commands/seal.js';
import { addServeCommand } from './commands/serve.js';
import { addWorkerCommand } from './commands/worker.js';
import type { CliContext } from './context.js';

/** The command line as a whole. Commands load what they need themselves, so that help comes at once. */
export function createProgram(context: CliContext): Command {
  const program = new Command('visavis')
    .description('Prepares one open conversation between a manager and an employee from their answers.')
    .version(packageVersion())
    .exitOverride()
    .showHelpAfterError('Add --help for all options and examples.')
    .configureHelp({ showGlobalOptions: false })
    .configureOutput({
      writeOut: (text) => void context.print(text),
      writeErr: (text) => context.tell(text.trimEnd()),
      outputError: (text, write) => write(text.replace(/^error: /, 'visavis: ')),
    })
    .addHelpText('after', EPILOGUE);
  addReportCommand(program, context);
  addScoreCommand(program, context);
  addCompareCommand(program, context);
  addCheckCommand(program, context);
  addCalibrateCommand(program, context);
  addBatchCommand(program, context);
  addWorkerCommand(program, context);
  addQueueCommand(program, context);
  addKeygenCommand(program, context);
  addSealCommand(program, context);
  addOpenCommand(program, context);
  addServeCommand(program, context);
  addKeyCommand(program, context);
  addDemoCommand(program, context);
  return program;
}

const EPILOGUE = `
Examples:
  $ visavis report --manager manager.json --employee employee.json -o report.pdf
  $ visavis batch pairs.ndjson --out reports
  $ visavis check answers/*.json
  $ visavis serve --port 8080

Exit codes: 0 done, 2 wrong usage, 3 refused input, 70 a mistake in this program, 130 stopped by Ctrl-C.
Nothing is stored: what you send in stays in memory, what comes out goes where you say.`;

/** `src/cli` and `dist/cli` lie equally deep. */
function packageVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}

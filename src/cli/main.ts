import type { CliContext } from './context.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { explainFailure } from './explain-failure.js';
import { createProgram } from './program.js';

/**
 * Runs one command line.
 *
 * @param argv the words after the program's name
 */
export async function main(argv: readonly string[], context: CliContext): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.done;
  const program = createProgram({
    ...context,
    exitWith: (code) => {
      exitCode = code;
    },
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    return explainFailure(error, context);
  }
}

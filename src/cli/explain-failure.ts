import { CommanderError } from 'commander';
import { describeBug } from '../observability/describe-bug.js';
import { Problem } from '../problems/problem.js';
import type { CliContext } from './context.js';
import { formatMistakes } from './documents/format-mistakes.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { Refusal } from './refusal.js';

/** The one place where a failure becomes a message and an exit code. */
export function explainFailure(error: unknown, { tell }: Pick<CliContext, 'tell'>): ExitCode {
  // `visavis score … | head -1`: the reader has all it wanted.
  if (isBrokenPipe(error)) return EXIT.done;
  // Commander has printed its message already; help and version are errors with code 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof Refusal) {
    tell(refusalText(error.problem, formatMistakes(error.mistakes)));
    return EXIT.refused;
  }
  if (error instanceof Problem) {
    tell(refusalText(error, formatMistakes(error.violations)));
    return EXIT.refused;
  }
  const { errorName, frames } = describeBug(error);
  tell(
    [
      `visavis: a mistake in this program (${errorName}), not in your files.`,
      'What it was working on is left out here, because it may quote an answer. Please report these lines:',
      ...frames.map((frame) => `  ${frame}`),
    ].join('\n'),
  );
  return EXIT.bug;
}

function refusalText({ code, message }: Problem, mistakes: string): string {
  const reason = `visavis: ${message} [${code}]`;
  return mistakes === '' ? reason : `${reason}\n\n${mistakes}\n`;
}

function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

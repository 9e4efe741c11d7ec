import type { CliContext } from './context.js';
import { explainFailure } from './explain-failure.js';

/**
 * Failures that no command sees: a reader that went away, and errors thrown outside every promise,
 * whose message Node would print although it may quote an answer.
 */
export function guardProcess(process: NodeJS.Process, context: CliContext): void {
  const end = (error: unknown): void => {
    process.exit(explainFailure(error, context));
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', end);
}

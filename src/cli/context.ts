import type { Writable } from 'node:stream';
import type { ExitCode } from './exit-codes.js';

/** What a command may touch of the process it runs in. A test gives it something else. */
export interface CliContext {
  /** Results. Resolves when written, so that a long answer into a pipe is never cut off. */
  print(result: string | Uint8Array): Promise<void>;
  /** Progress and explanations. */
  tell(message: string): void;
  /** One line that replaces itself, for somebody who waits at a terminal; nothing elsewhere. */
  showProgress(line: string): void;
  /** Somebody reads along, rather than a program or a file. */
  readonly stdoutIsTerminal: boolean;
  now(): Date;
  /** For a command that did its work and still has to report a refusal. */
  exitWith(code: ExitCode): void;
}

/** Back to the first column, and empty to the end of the line (ECMA-48, EL). */
const CLEAR_LINE = '\r\u001b[K';

export function processContext(process: NodeJS.Process): CliContext {
  return {
    print: (result) => write(process.stdout, result),
    tell: (message) => {
      process.stderr.write(`${message}\n`);
    },
    showProgress: (line) => {
      if (process.stderr.isTTY) process.stderr.write(`${CLEAR_LINE}${line}`);
    },
    stdoutIsTerminal: process.stdout.isTTY === true,
    now: () => new Date(),
    exitWith: (code) => {
      process.exitCode = code;
    },
  };
}

function write(stream: Writable, chunk: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}

import { type Command, InvalidArgumentError } from 'commander';
import { DEFAULT_CONFIG } from '../../config/config.js';
import { createLog } from '../../observability/log.js';
import type { CliContext } from '../context.js';

const EXAMPLES = `
Examples:
  $ visavis serve
  $ visavis serve --port 3000 --host 0.0.0.0 2>> requests.log

Logs one JSON line per request to stderr, without anything that was sent in.
Stops in order on SIGTERM and Ctrl-C: running requests end first.`;

export function addServeCommand(program: Command, context: CliContext): void {
  program
    .command('serve')
    .description('answer over HTTP')
    .option('--port <number>', 'port to listen on; 0 takes a free one', parsePort, DEFAULT_CONFIG.port)
    .option('--host <address>', 'address to listen on', DEFAULT_CONFIG.host)
    .addHelpText('after', EXAMPLES)
    .action(async (options: { port: number; host: string }, command: Command) => {
      const [{ serve }, { loadLibrary }] = await Promise.all([
        import('../../http/serve.js'),
        import('../../library/load-library.js'),
      ]);
      const log = createLog((line) => context.tell(line.trimEnd()), context.now);
      const server = await serve(loadLibrary(), { ...DEFAULT_CONFIG, ...options }, log).catch(
        (error: unknown) => command.error(`visavis: ${listenFailure(error, options)}`),
      );
      await context.print(`Visavis listens on ${server.url}\n`);
      await stopSignal();
      await server.stop();
    });
}

/** The first signal asks to stop in order; a second one finds no listener and ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.off('SIGTERM', stop).off('SIGINT', stop);
      resolve();
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
  });
}

/** An address that cannot be had is wrong usage; any other failure is a bug. */
function listenFailure(error: unknown, { port, host }: { port: number; host: string }): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} is in use; choose another with --port.`;
    case 'EACCES':
      return `port ${port} needs more rights; choose one above 1023 with --port.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is not an address of this machine; choose another with --host.`;
    default:
      throw error;
  }
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
}

import type { Command } from 'commander';
import type { Config } from '../../config/config.js';
import { variableOf } from '../../config/settings.js';
import { createLog } from '../../observability/log.js';
import type { CliContext } from '../context.js';
import { addSettings, readConfig, type SettingFlags } from '../serve-settings.js';
import { stopSignal } from '../stop-signal.js';

const EXAMPLES = `
Examples:
  $ visavis serve
  $ visavis serve --port 3000 2>> requests.log
  $ ${variableOf('port')}=3000 visavis serve
  $ visavis serve --host 0.0.0.0 --keys-file keys.txt

Every option is also a variable of the environment, such as ${variableOf('maxBodyBytes')}; docs/operations.md has
them all. An option goes before its variable. An address that other machines reach needs to know who may
ask: keys of \`visavis key new\`, or JWTs.

Logs one JSON line per request to stderr, without anything that was sent in.
Stops in order on SIGTERM and Ctrl-C: running requests end first.`;

export function addServeCommand(program: Command, context: CliContext): void {
  const command = program.command('serve').description('answer over HTTP');
  addSettings(command);
  command.addHelpText('after', EXAMPLES).action(async (flags: SettingFlags) => {
    const config = readConfig(flags, command);
    const [{ serve }, { loadLibrary }] = await Promise.all([
      import('../../http/serve.js'),
      import('../../library/load-library.js'),
    ]);
    const log = createLog((line) => context.tell(line.trimEnd()), context.now);
    const server = await serve(loadLibrary(), config, log).catch((error: unknown) =>
      command.error(`visavis: ${listenFailure(error, config)}`),
    );
    await context.print(`Visavis listens on ${server.url}\n`);
    await stopSignal();
    await server.stop();
  });
}

/** An address that cannot be had is wrong usage; any other failure is a bug. */
function listenFailure(error: unknown, { port, host }: Pick<Config, 'port' | 'host'>): string {
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

import type { Command } from 'commander';
import type { Config } from '../../config/config.js';
import { flagOf, variableOf } from '../../config/settings.js';
import type { CliContext } from '../context.js';
import { listenFailure } from '../listen-failure.js';
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
    const [{ serve }, { loadLibrary }, { createLog }] = await Promise.all([
      import('../../http/serve.js'),
      import('../../library/load-library.js'),
      import('../../observability/log.js'),
    ]);
    const log = createLog((line) => context.tell(line.trimEnd()), context.now, config.logLevel);
    const server = await serve(loadLibrary(), config, log).catch((error: unknown) =>
      command.error(`visavis: ${explainListen(error, config)}`),
    );
    await context.print(`Visavis listens on ${server.url}\n`);
    if (server.metricsUrl !== undefined) await context.print(`Metrics are at ${server.metricsUrl}\n`);
    await stopSignal();
    await server.stop();
  });
}

function explainListen(error: unknown, config: Config): string {
  const isMetrics = error instanceof Error && 'port' in error && error.port === config.metricsPort;
  const name = isMetrics ? 'metricsPort' : 'port';
  return listenFailure(error, { host: config.host, port: config[name], flag: flagOf(name) });
}

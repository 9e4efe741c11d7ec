import { type Command, InvalidArgumentError } from 'commander';
import { newApiKey } from '../../access/api-key.js';
import { CLIENT_NAME, formatKeyEntry } from '../../access/key-entry.js';
import { SCOPES, type Scope } from '../../access/scope.js';
import { variableOf } from '../../config/settings.js';
import type { CliContext } from '../context.js';

interface KeyOptions {
  readonly client: string;
  readonly scope: readonly Scope[];
}

const EXAMPLES = `
Examples:
  $ visavis key new --client acme
  $ visavis key new --client prometheus --scope metrics

The first line of the answer is the key: give it to the client, and keep it nowhere. The second line holds
only its SHA-256: it goes into ${variableOf('keys')}, or into the file of ${variableOf('keysFile')}. A client may have two
active keys, so that it can change them without a gap.`;

export function addKeyCommand(program: Command, context: CliContext): void {
  const key = program.command('key').description('make API keys for the service');
  key
    .command('new')
    .description('make a key and the line of the configuration that lets it in')
    .option('--client <name>', 'whose key it is: small letters, digits and hyphens', parseClient, 'client')
    .option('--scope <list>', `what it is for, with commas: ${SCOPES.join(', ')}`, parseScopes, ['report'])
    .addHelpText('after', EXAMPLES)
    .action(async ({ client, scope }: KeyOptions) => {
      const made = newApiKey();
      context.tell('The key, which is not shown again, and the line for the configuration:');
      await context.print(`${made.key}\n${formatKeyEntry(client, scope, made)}\n`);
    });
}

function parseClient(text: string): string {
  if (CLIENT_NAME.test(text)) return text;
  throw new InvalidArgumentError('It must be small letters, digits and hyphens, at most 40.');
}

function parseScopes(text: string): readonly Scope[] {
  const words = text.split(',');
  const scopes = SCOPES.filter((scope) => words.includes(scope));
  if (scopes.length === words.length) return scopes;
  throw new InvalidArgumentError(`It must be some of ${SCOPES.join(', ')}, with commas between them.`);
}

import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { ROLES } from '../../instrument/instrument.js';
import { findInstrument } from '../../library/library.js';
import { Problem } from '../../problems/problem.js';
import { fingerprint } from '../../sealing/fingerprint.js';
import { invitationFragment, invitationPath, invitationTo } from '../../sealing/invitation.js';
import { createRound } from '../../sealing/round.js';
import type { CliContext } from '../context.js';
import { addLibraryOptions, type LibraryOptions, openEngine } from '../open-engine.js';
import { printResult } from '../print-result.js';
import { PRIVATE_MODE, randomBytes, readPassphrase, writeRoundFile } from '../sealing/round-file.js';
import { writeWholeFile } from '../write-file.js';

interface KeygenOptions extends LibraryOptions {
  readonly passphraseFile: string;
  readonly out: string;
  readonly questionnaire?: string;
  readonly label: string;
  readonly url: string;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ visavis keygen --passphrase-file passphrase.txt --url https://visavis.example --out round-1
  $ visavis keygen --passphrase-file <(pass show visavis) --out round-1`;

export function addKeygenCommand(program: Command, context: CliContext): void {
  const command = program
    .command('keygen')
    .description('make a round: a key and two invitations to seal for it');
  addLibraryOptions(command)
    .requiredOption('--passphrase-file <file>', 'passphrase for the key, as the first line of a file')
    .requiredOption('--out <folder>', 'folder for round.json and the invitations; both are secret')
    .option('--questionnaire <id@version>', 'what will be filled in (default: the first one installed)')
    .option('--label <text>', 'what you call this round; stays in round.json', '')
    .option('--url <address>', 'where the service runs, for the links in the invitations', '')
    .option('--json', 'JSON, which is also what a pipe or file gets')
    .addHelpText('after', EXAMPLES)
    .action(async (options: KeygenOptions) => {
      const made = await makeRound(options, context);
      await printResult(made, toText, options, context);
    });
}

async function makeRound(options: KeygenOptions, { now }: CliContext) {
  const { out, label, url } = options;
  const questionnaire = await requireQuestionnaire(options);
  const file = path.join(out, 'round.json');
  // Another key in its place would leave answers that nobody can open.
  if ((await stat(file).catch(() => undefined)) !== undefined)
    throw new Problem('file-not-writable', `${file} exists already; it may be needed to open answers.`);
  const passphrase = await readPassphrase(options.passphraseFile);
  const created = now().toISOString().slice(0, 10);
  const round = await createRound({ label, created, questionnaire }, randomBytes);
  await mkdir(out, { recursive: true }).catch(() => {
    throw new Problem('file-not-writable', `${out} cannot be made.`);
  });
  await writeRoundFile(file, round, passphrase);
  const invitations = await Promise.all(
    ROLES.map(async (role) => {
      const invitation = invitationTo(round, role);
      const link = `${url.replace(/\/$/, '')}${invitationPath(invitation)}#${invitationFragment(invitation)}`;
      const target = path.join(out, `invitation-${role}.txt`);
      await writeWholeFile(target, `${link}\n`, PRIVATE_MODE);
      return target;
    }),
  );
  return { round: file, invitations, questionnaire, fingerprint: await fingerprint(round) };
}

async function requireQuestionnaire({ questionnaire, ...options }: KeygenOptions): Promise<string> {
  const { library } = await openEngine(options);
  const [first] = library.instruments.values();
  const reference = questionnaire ?? first?.instrument.reference ?? '';
  if (findInstrument(library, reference) !== undefined) return reference;
  const known = [...library.instruments.values()].map(({ instrument }) => instrument.reference).join(', ');
  throw new Problem('unknown-questionnaire', `There is no such questionnaire. There is: ${known}.`);
}

function toText(made: Awaited<ReturnType<typeof makeRound>>): string {
  return `Key:          ${made.round}
Invitations:  ${made.invitations.join('\n              ')}
Fingerprint:  ${made.fingerprint}

Send each person their own invitation, and read the fingerprint out to them.
Without round.json and its passphrase nobody can open the answers.
`;
}

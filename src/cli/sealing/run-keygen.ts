import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { ROLES } from '../../instrument/instrument.js';
import { findInstrument } from '../../library/library.js';
import { Problem } from '../../problems/problem.js';
import { fingerprint } from '../../sealing/fingerprint.js';
import { invitationFragment, invitationPath, invitationTo } from '../../sealing/invitation.js';
import { createRound } from '../../sealing/round.js';
import type { CliContext } from '../context.js';
import { type LibraryOptions, openEngine } from '../open-engine.js';
import { printResult } from '../print-result.js';
import { writeWholeFile } from '../write-file.js';
import { PRIVATE_MODE, randomBytes, readPassphrase, writeRoundFile } from './round-file.js';

export interface KeygenOptions extends LibraryOptions {
  readonly passphraseFile: string;
  readonly out: string;
  readonly questionnaire?: string;
  readonly label: string;
  readonly url: string;
  readonly json?: true;
}

/** Writes a key and two invitations into a folder of their own. */
export async function runKeygen(options: KeygenOptions, context: CliContext): Promise<void> {
  await printResult(await makeRound(options, context), toText, options, context);
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

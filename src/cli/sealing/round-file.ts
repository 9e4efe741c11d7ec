import { webcrypto } from 'node:crypto';
import { backUpRound, restoreRound } from '../../sealing/backup.js';
import type { RandomBytes } from '../../sealing/bytes.js';
import type { Round } from '../../sealing/round.js';
import { readText } from '../documents/read-document.js';
import { writeWholeFile } from '../write-file.js';
import { unsealed } from './explain-sealing.js';

/** Readable and writable by its owner alone: it opens answers, or holds them. */
export const PRIVATE_MODE = 0o600;

export const randomBytes: RandomBytes = (length) => webcrypto.getRandomValues(new Uint8Array(length));

/** A round in the file that `keygen` wrote or the coach's page saved. */
export interface RoundFile {
  readonly round: Round;
  /** Writes the round back, with what was opened since. */
  keep(round: Round): Promise<void>;
}

/** @throws Problem when the file, or the passphrase for it, is not right */
export async function openRoundFile(file: string, passphraseFile: string): Promise<RoundFile> {
  const passphrase = await readPassphrase(passphraseFile);
  return {
    round: unsealed(await restoreRound(await readText(file), passphrase), file),
    keep: (round) => writeRoundFile(file, round, passphrase),
  };
}

export async function writeRoundFile(file: string, round: Round, passphrase: string): Promise<void> {
  const text = unsealed(await backUpRound(round, passphrase, randomBytes), file);
  await writeWholeFile(file, text, PRIVATE_MODE);
}

/** From a file, as words on the command line are seen by everybody on the machine. */
export async function readPassphrase(file: string): Promise<string> {
  return (await readText(file)).replace(/\r?\n$/, '');
}

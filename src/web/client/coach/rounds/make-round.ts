import { ok, type Result } from '../../../../kernel/result.js';
import { backUpRound } from '../../../../sealing/backup.js';
import type { SealingRefusal } from '../../../../sealing/refusal.js';
import { createRound, lockRound, type RoundPlan } from '../../../../sealing/round.js';
import { randomBytes } from '../../page/random-bytes.js';
import type { KeptRound } from './round-store.js';

export interface MadeRound {
  readonly kept: KeptRound;
  /** The file for the coach to put away; undefined when no passphrase was given. */
  readonly backup?: string;
}

/** A new round, its private key locked in once the backup is made. */
export async function makeRound(
  plan: RoundPlan,
  passphrase: string,
): Promise<Result<MadeRound, SealingRefusal>> {
  const round = await createRound(plan, randomBytes);
  const backup = passphrase === '' ? undefined : await backUpRound(round, passphrase, randomBytes);
  if (backup !== undefined && !backup.ok) return backup;
  const kept = { id: round.id, round: await lockRound(round), messages: {} };
  return ok({ kept, ...(backup !== undefined && { backup: backup.value }) });
}

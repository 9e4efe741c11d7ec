import type { Result } from '../../kernel/result.js';
import { Problem } from '../../problems/problem.js';
import { SHORTEST_PASSPHRASE } from '../../sealing/backup.js';
import type { SealingRefusal } from '../../sealing/refusal.js';

const REASONS: Readonly<Record<SealingRefusal, string>> = {
  unreadable:
    'is not what was expected here, or a part of it is missing. Ask for the file instead of a link.',
  'wrong-version': 'was made by another version of Visavis. Use the same version on both sides.',
  'other-round': 'belongs to another round. Open it with the key file of that round.',
  'swapped-role': 'was sealed by the other of the two people. Each must use their own invitation.',
  changed: 'was changed on its way, or was not made with the invitation. Ask for it again.',
  replayed: 'was opened before. Add --again to open it once more.',
  outdated:
    'is older than answers of the same person that were opened already. Add --again to open it anyway.',
  'other-questionnaire': 'is about another questionnaire or version than the round.',
  'wrong-passphrase': 'does not open with this passphrase, or was changed.',
  'short-passphrase': `needs a passphrase of at least ${SHORTEST_PASSPHRASE} characters.`,
};

/** The value, or a refusal in words about the file it concerns. */
export function unsealed<Value>(result: Result<Value, SealingRefusal>, file: string): Value {
  if (!result.ok) throw new Problem('sealing-refused', `${file} ${REASONS[result.error]}`);
  return result.value;
}

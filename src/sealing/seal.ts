import { ok, type Result } from '../kernel/result.js';
import type { ResponseSheetFile } from '../responses/response-sheet-file.js';
import { fromBase64Url, utf8 } from './bytes.js';
import type { Invitation } from './invitation.js';
import { pack } from './padding.js';
import { refused, type SealingRefusal } from './refusal.js';
import { additionalData, type SealedMessage } from './sealed-message.js';
import { INFO, SUITE } from './suite.js';

/**
 * Seals a checked sheet to the coach who sent the invitation.
 *
 * @param sealedAt UTC, to the second: `2026-11-22T09:30:00Z`. Tells newer answers from older ones
 */
export async function sealSheet(
  sheet: ResponseSheetFile,
  invitation: Invitation,
  sealedAt: string,
): Promise<Result<SealedMessage, SealingRefusal>> {
  const { round, role } = invitation;
  const { questionnaire, locale } = sheet;
  if (sheet.role !== role) return refused('swapped-role');
  if (questionnaire !== invitation.questionnaire) return refused('other-questionnaire');
  const header = { round, role, questionnaire, locale };
  const plaintext = await pack(JSON.stringify({ sealedAt, sheet }));
  const publicKey = fromBase64Url(invitation.publicKey);
  if (publicKey === undefined) return refused('unreadable');
  try {
    const { enc, ct } = await SUITE.seal(
      {
        recipientPublicKey: await SUITE.kem.deserializePublicKey(publicKey),
        info: INFO,
        psk: preSharedKey(round, role, invitation.secret),
      },
      plaintext,
      additionalData(header),
    );
    return ok({ header, enc: new Uint8Array(enc), ciphertext: new Uint8Array(ct) });
  } catch (error) {
    // A key that is no point on the curve: the link was cut off or changed on its way.
    if (error instanceof Error && error.name === 'DeserializeError') return refused('unreadable');
    throw error;
  }
}

export function preSharedKey(round: string, role: string, secret: string) {
  return { id: utf8(`visavis/${round}/${role}`), key: fromBase64Url(secret) ?? new Uint8Array() };
}

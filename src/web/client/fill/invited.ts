import { type Invitation, invitationFragment, readInvitation } from '../../../sealing/invitation.js';
import type { FillData } from '../../pages/fill/fill-data.js';
import { canSeal } from '../page/random-bytes.js';

/** Whether the answers are to be sealed: an invitation, the reason it cannot be used, or neither. */
export type Invited =
  | { readonly kind: 'invited'; readonly invitation: Invitation }
  | { readonly kind: 'refused'; readonly reason: InvitedRefusal }
  | { readonly kind: 'not-invited' };

export type InvitedRefusal =
  | 'unreadable'
  | 'wrong-version'
  | 'swapped-role'
  | 'other-questionnaire'
  | 'insecure';

/** For a browser that keeps nothing: the invitation lives as long as the page. */
let inMemory: string | undefined;

/**
 * Takes the invitation out of the address, so that it stands in no history and on no screen that is shared.
 *
 * It stays for this tab only: whoever comes back later opens the link again.
 */
export function takeInvitation({ instrument, role }: FillData): Invited {
  const key = `visavis/invitation/${instrument.reference}/${role}`;
  const isLink = isInvitation(location.hash);
  if (isLink) {
    inMemory = location.hash;
    history.replaceState(null, '', location.pathname + location.search);
  }
  const text = isLink ? inMemory : (recall(key) ?? inMemory);
  if (text === undefined) return { kind: 'not-invited' };
  const read = readInvitation(text);
  if (!read.ok)
    return { kind: 'refused', reason: read.error === 'wrong-version' ? read.error : 'unreadable' };
  const invitation = read.value;
  const reason = reasonAgainst(invitation, role, instrument.reference);
  if (reason !== undefined) return { kind: 'refused', reason };
  keep(key, invitationFragment(invitation));
  return { kind: 'invited', invitation };
}

/** Whether the part of an address behind `#` means to be an invitation. */
export function isInvitation(hash: string): boolean {
  return /^#(?:.*&)?v=\d/.test(hash);
}

/** After wiping, nothing of the invitation stays behind either. */
export function forgetInvitation({ instrument, role }: FillData): void {
  inMemory = undefined;
  try {
    sessionStorage.removeItem(`visavis/invitation/${instrument.reference}/${role}`);
  } catch {
    // Blocked storage holds nothing.
  }
}

function reasonAgainst(
  invitation: Invitation,
  role: string,
  questionnaire: string,
): InvitedRefusal | undefined {
  if (invitation.role !== role) return 'swapped-role';
  if (invitation.questionnaire !== questionnaire) return 'other-questionnaire';
  return canSeal() ? undefined : 'insecure';
}

function recall(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(key: string, text: string): void {
  try {
    sessionStorage.setItem(key, text);
  } catch {
    inMemory = text;
  }
}

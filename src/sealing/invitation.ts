import { ROLES, type Role } from '../instrument/instrument.js';
import { ok, type Result } from '../kernel/result.js';
import { fromBase64Url } from './bytes.js';
import { FORMAT_VERSION, POINT_BYTES } from './format.js';
import { refused, type SealingRefusal } from './refusal.js';
import type { Round } from './round.js';

/** What one person needs to seal answers for a round. Whoever holds it can answer as that person. */
export interface Invitation {
  readonly round: string;
  readonly role: Role;
  readonly questionnaire: string;
  readonly publicKey: string;
  readonly secret: string;
}

export function invitationTo({ id, questionnaire, publicKey, secrets }: Round, role: Role): Invitation {
  return { round: id, role, questionnaire, publicKey, secret: secrets[role] };
}

/**
 * The invitation as the part of an address behind `#`, which browsers never send.
 *
 * Its own names, short for a QR code: v version, r role, q questionnaire, s round, k key, p secret.
 */
export function invitationFragment({ round, role, questionnaire, publicKey, secret }: Invitation): string {
  return `v=${FORMAT_VERSION}&r=${role}&q=${questionnaire}&s=${round}&k=${publicKey}&p=${secret}`;
}

/** Where the questionnaire of an invitation is filled in, without the secret part. */
export function invitationPath({ questionnaire, role }: Invitation): string {
  return `/fill/${questionnaire.replace(/@.*/, '')}?role=${role}`;
}

/** Reads an invitation out of a link, or of its part behind `#`. */
export function readInvitation(link: string): Result<Invitation, SealingRefusal> {
  const values = new URLSearchParams(link.trim().replace(/^[^#]*#/, ''));
  const get = (name: string): string => values.get(name) ?? '';
  const role = ROLES.find((candidate) => candidate === get('r'));
  if (!/^\d+$/.test(get('v')) || role === undefined) return refused('unreadable');
  if (get('v') !== String(FORMAT_VERSION)) return refused('wrong-version');
  const isWhole =
    fromBase64Url(get('k'))?.length === POINT_BYTES &&
    fromBase64Url(get('p'))?.length === 32 &&
    fromBase64Url(get('s'))?.length === 12 &&
    /^[a-z][a-z0-9-]*@\d+\.\d+\.\d+$/.test(get('q'));
  if (!isWhole) return refused('unreadable');
  return ok({ round: get('s'), role, questionnaire: get('q'), publicKey: get('k'), secret: get('p') });
}

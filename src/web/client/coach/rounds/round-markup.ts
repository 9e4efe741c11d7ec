import { ROLES, type Role } from '../../../../instrument/instrument.js';
import { type Html, html } from '../../../../render/html/html.js';
import { fingerprint } from '../../../../sealing/fingerprint.js';
import { invitationFragment, invitationPath, invitationTo } from '../../../../sealing/invitation.js';
import { linkToCopy } from '../../page/copy-button.js';
import type { CoachSession } from '../coach-session.js';
import { qrCode } from './qr-code.js';
import type { KeptRound } from './round-store.js';

/** One round: who has answered, the digits to read out, an invitation for each. */
export async function roundMarkup(
  { say, date }: CoachSession,
  kept: KeptRound,
  { open }: { readonly open: boolean },
): Promise<Html> {
  const { id, round, messages } = kept;
  const name = round.label === '' ? say('coach.round.nameless') : round.label;
  const count = Object.keys(messages).length;
  return html`<details class="round" data-round="${id}"${open ? html` open` : undefined}><summary><span><b>${name}</b> <span class="muted">${date(round.created)}</span></span> <span class="small">${say('coach.round.answers', { count })}</span></summary>
<p>${say('coach.round.fingerprint')}</p><p class="fingerprint">${await fingerprint(round)}</p>
${ROLES.map((role) => invitation(say, kept, role))}
<p class="actions">${
    count === 0
      ? undefined
      : html`<button type="button" class="btn" data-show-round="${id}">${say('coach.round.show')}<span class="vh">: ${name}</span></button>`
  }<button type="button" class="text-button" data-remove-round="${id}">${say('coach.round.remove')}<span class="vh">: ${name}</span></button></p></details>`;
}

function invitation(say: CoachSession['say'], { id, round }: KeptRound, role: Role): Html {
  const own = invitationTo(round, role);
  const link = `${location.origin}${invitationPath(own)}#${invitationFragment(own)}`;
  const label = say('coach.round.invitation', { role });
  return html`<div class="invitation">${linkToCopy(say, { id: `invitation-${id}-${role}`, label, link })}<details><summary>${say('coach.round.qr')}<span class="vh">: ${label}</span></summary>${qrCode(link, label)}</details></div>`;
}

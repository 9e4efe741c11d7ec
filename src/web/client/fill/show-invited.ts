import { html } from '../../../render/html/html.js';
import { fingerprint } from '../../../sealing/fingerprint.js';
import { need } from '../page/dom.js';
import type { FillSession } from './fill-session.js';

/** At the start: that the answers will be sealed, and the digits to compare; or why that cannot be. */
export async function showInvited({ invited, say }: FillSession): Promise<void> {
  const place = need('[data-invited]');
  place.hidden = invited.kind === 'not-invited';
  if (invited.kind === 'refused') place.textContent = say(`fill.invited.${invited.reason}`);
  if (invited.kind !== 'invited') return;
  const { round, publicKey } = invited.invitation;
  const number = await fingerprint({ id: round, publicKey });
  place.innerHTML =
    html`<h2>${say('fill.invited.title')}</h2><p>${say('fill.invited.text')}</p><p class="fingerprint">${number}</p>`.markup;
}

import { type Html, html } from '../../../render/html/html.js';
import type { Invitation } from '../../../sealing/invitation.js';
import { sealSheet } from '../../../sealing/seal.js';
import { sealedFile, sealedFragment } from '../../../sealing/sealed-text.js';
import { linkToCopy } from '../page/copy-button.js';
import { download } from '../page/dom.js';
import { sealingTime } from '../page/random-bytes.js';
import type { FillSession } from './fill-session.js';
import { checkedSheetFile } from './sheet-file.js';

/**
 * Seals the draft for whoever sent the invitation, and gives it back as a file and as a link.
 *
 * @throws when the sheet would be refused later
 */
export async function handInSealed(session: FillSession, invitation: Invitation): Promise<Html> {
  const { say, role } = session;
  const sealed = await sealSheet(checkedSheetFile(session), invitation, sealingTime());
  if (!sealed.ok) return html`<p>${say(`fill.invited.${sealed.error}`)}</p>`;
  const name = say('fill.sealed.file-name', { role });
  download(new Blob([sealedFile(sealed.value)], { type: 'application/json' }), name);
  const link = `${location.origin}/coach#${sealedFragment(sealed.value)}`;
  return html`<p>${say('fill.sealed.done', { name })}</p>${linkToCopy(say, { id: 'sealed-link', label: say('fill.sealed.link'), link })}<p><button type="button" class="text-button" data-wipe>${say('fill.wipe')}</button></p>`;
}

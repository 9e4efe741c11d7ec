import { type Html, html } from '../../../render/html/html.js';
import type { PageContext } from '../../page.js';

/** Inviting two people to seal their answers: what stays the same; the rounds themselves come from the script. */
export function roundsSection({ texts }: PageContext, questionnaires: readonly string[]): Html {
  const say = (key: string): string => texts.text(key);
  return html`<details class="rounds js" data-rounds><summary>${say('coach.rounds')}</summary><p>${say('coach.rounds.lead')}</p><p class="message" data-insecure hidden>${say('coach.rounds.insecure')}</p>
<div data-round-list></div><p class="message" role="status" data-round-message></p>
<div class="round-forms"><section aria-labelledby="round-new"><h3 id="round-new">${say('coach.rounds.new')}</h3><div class="field"><label for="round-label">${say('coach.round.label')}</label><p class="hint" id="round-label-hint">${say('coach.round.label.hint')}</p><input id="round-label" maxlength="60" autocomplete="off" aria-describedby="round-label-hint"></div>
<div class="field"${questionnaires.length > 1 ? undefined : html` hidden`}><label for="round-questionnaire">${say('coach.round.questionnaire')}</label><select id="round-questionnaire">${questionnaires.map((reference) => html`<option>${reference}</option>`)}</select></div>
<div class="field"><label for="round-passphrase">${say('coach.round.passphrase')}</label><p class="hint" id="round-passphrase-hint">${say('coach.round.passphrase.hint')}</p><input type="password" id="round-passphrase" autocomplete="new-password" aria-describedby="round-passphrase-hint"></div>
<button type="button" class="btn" data-make-round disabled>${say('coach.round.make')}</button></section>
<section aria-labelledby="round-open"><h3 id="round-open">${say('coach.rounds.open')}</h3><div class="field"><label for="sealed-text">${say('coach.sealed.paste')}</label><textarea id="sealed-text" rows="3" autocomplete="off" spellcheck="false"></textarea></div><button type="button" class="btn ghost" data-open-text>${say('coach.sealed.open')}</button>
<h3>${say('coach.rounds.restore')}</h3><div class="field"><label for="backup-passphrase">${say('coach.backup.passphrase')}</label><input type="password" id="backup-passphrase" autocomplete="off"></div><label class="text-button file"><input type="file" id="backup" accept="application/json,.json" disabled><span>${say('coach.backup.choose')}</span></label></section></div></details>
<dialog id="remove-round" aria-labelledby="remove-round-title"><h2 id="remove-round-title">${say('coach.round.remove.title')}</h2><p>${say('coach.round.remove.text')}</p><div class="actions"><button type="button" class="btn ghost" value="">${say('coach.round.remove.cancel')}</button><button type="button" class="btn" value="remove">${say('coach.round.remove.confirm')}</button></div></dialog>`;
}

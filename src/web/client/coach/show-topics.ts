import { html } from '../../../render/html/html.js';
import { need } from '../page/dom.js';
import { type CoachSession, readWish } from './coach-session.js';
import { showMessages } from './messages.js';
import { checkPair } from './slots.js';
import { topicsPreview } from './topics.js';

/** Gives the function that shows what the two on the table could talk about, or that there is nothing to show yet. */
export function topicsShower(session: CoachSession): () => Promise<void> {
  const { maker, say } = session;
  const place = need('[data-topics]');
  let latest = 0;
  return async () => {
    const { pair } = checkPair(session);
    const wish = readWish(session);
    latest += 1;
    const turn = latest;
    if (session.batch !== undefined) return;
    if (pair === undefined) {
      place.innerHTML = html`<p class="note">${say('coach.preview.empty')}</p>`.markup;
      place.removeAttribute('lang');
      return;
    }
    if (wish === undefined) return;
    try {
      const document = await maker.compose(pair, 'shared', wish);
      // Texts of another language may take longer than whoever changed their mind.
      if (turn !== latest) return;
      place.innerHTML = topicsPreview(document, say).markup;
      place.lang = wish.locale;
    } catch {
      if (turn === latest) showMessages([say('coach.wrong.library')]);
    }
  };
}

import { assessQuality } from '../../../quality/assess-quality.js';
import { html } from '../../../render/html/html.js';
import { all, need } from '../page/dom.js';
import { type FillSession, rowsOfAll } from './fill-session.js';
import { leftOpen, openQuestions } from './progress.js';
import { currentSheet, saveSheet } from './sheet-file.js';

/** The last page: what is open, how sure this is, the own preview, what is shared, handing in. */
export function listenToReview(session: FillSession): void {
  const { signal } = session;
  need('#review').addEventListener(
    'change',
    () => {
      const { draft } = session;
      draft.withheld = checkedValues('withheld');
      draft.agreed = checkedValues('agreed');
      draft.consent = need<HTMLInputElement>('#consent').checked;
      showHandIn(session);
      session.changed();
    },
    { signal },
  );
  let isBusy = false;
  need('[data-download]').addEventListener(
    'click',
    async () => {
      // Two presses are one: of answers that are sealed twice, the first come too late.
      if (isBusy) return;
      isBusy = true;
      await handIn(session).finally(() => {
        isBusy = false;
      });
    },
    { signal },
  );
}

/** Scoring is fetched when somebody has begun, so that the first question is there sooner. */
export const loadPreview = () => import('./preview.js');

export function showReview(session: FillSession): void {
  const { draft, data, say } = session;
  const sheet = currentSheet(session);
  const left = leftOpen(session);
  need('[data-part=left]').innerHTML =
    left.length === 0
      ? html`<p class="note">${say('fill.review.complete')}</p>`.markup
      : html`<div class="left-open">${openQuestions(say('fill.left', { count: left.length }), left)}</div>`
          .markup;

  const quality = assessQuality(sheet, data.policy.quality);
  const { answered, total } = quality.completion;
  const tooFew = answered < data.policy.quality.minCompletion * total;
  const hints = [
    ...(tooFew ? [say('fill.quality.few', { answered, total })] : []),
    ...quality.flags.map((flag) => say(`fill.quality.${flag}`)),
  ];
  need('[data-part=quality]').innerHTML =
    hints.length === 0
      ? ''
      : html`<div class="note"><h2>${say('fill.quality.title')}</h2>${hints.map((hint) => html`<p>${hint}</p>`)}</div>`
          .markup;
  loadPreview().then(
    ({ ownPreview }) => {
      need('[data-part=preview]').innerHTML = ownPreview(session, sheet).markup;
    },
    () => {
      need('[data-part=preview]').textContent = say('fill.preview.failed');
    },
  );

  for (const input of all<HTMLInputElement>('input[name=withheld]'))
    input.checked = draft.withheld.includes(input.value);
  for (const input of all<HTMLInputElement>('input[name=agreed]'))
    input.checked = draft.agreed.includes(input.value);
  need<HTMLInputElement>('#consent').checked = draft.consent;
  showPersonalAnswers(session);
  showHandIn(session);
  need('[data-download-message]').replaceChildren();
}

/** What would be shown, beside the question whether it may. */
function showPersonalAnswers({ draft, data, instrument, say }: FillSession): void {
  for (const place of all('[data-answer]')) {
    const id = place.dataset.answer ?? '';
    const options = instrument.picks.find((pick) => pick.id === id)?.options ?? [];
    const chosen = options
      .filter(({ value }) => draft.picks[id]?.includes(value))
      .map(({ label }) => data.words[label] ?? '');
    const answer = [...chosen, (draft.open[id] ?? '').trim()].filter((text) => text !== '').join(', ');
    place.textContent = answer === '' ? say('fill.personal.none') : say('fill.personal.answer', { answer });
    const input = place.closest('label')?.querySelector('input');
    if (input) input.disabled = answer === '';
  }
}

function showHandIn({ draft, say, invited }: FillSession): void {
  const button = need<HTMLButtonElement>('[data-download]');
  button.disabled = !draft.consent;
  button.textContent = say(invited.kind === 'invited' ? 'fill.seal' : 'fill.download');
  need('[data-reason]').textContent = draft.consent ? '' : say('fill.download.reason');
}

async function handIn(session: FillSession): Promise<void> {
  const { role, say, invited } = session;
  const name = say('fill.file-name', { role });
  const message = need('[data-download-message]');
  try {
    if (invited.kind === 'invited') {
      // Fetched only by those who were invited.
      const { handInSealed } = await import('./hand-in-sealed.js');
      message.innerHTML = (await handInSealed(session, invited.invitation)).markup;
      return;
    }
    saveSheet(session, name);
    message.innerHTML =
      html`<p>${say('fill.downloaded', { name, role })}</p><p><button type="button" class="text-button" data-wipe>${say('fill.wipe')}</button></p>`.markup;
  } catch {
    message.textContent = say('fill.download.failed');
  }
}

function checkedValues(name: string): string[] {
  return all<HTMLInputElement>(`input[name=${name}]:checked`).map(({ value }) => value);
}

/** Whether anything was answered at all. */
export function hasAnswers(session: FillSession): boolean {
  return leftOpen(session).length < rowsOfAll(session).length;
}

import { listenToCopies } from '../page/copy-button.js';
import { all, need, onClick } from '../page/dom.js';
import { createActiveRow } from './active-row.js';
import { listenToDialogs } from './dialogs.js';
import { type Draft, isEmpty } from './draft.js';
import { createSession, type FillSession } from './fill-session.js';
import { listenToIntro, showIntroAnswers } from './intro.js';
import { listenToAnswers, showAllAnswers } from './listen-to-answers.js';
import { showProgress } from './progress.js';
import { listenToReview, loadPreview, showReview } from './review.js';
import { createSectionClock } from './section-clock.js';
import { showInvited } from './show-invited.js';
import { createSteps } from './steps.js';

type Given = Pick<FillSession, 'data' | 'store' | 'draft' | 'signal' | 'invited'> & {
  readonly changeLanguage: (address: string, draft: Draft) => Promise<boolean>;
};

/** Brings the printed form to life: one part at a time, answers kept, nothing sent. */
export function startFilling({ data, changeLanguage, ...given }: Given): void {
  const session = createSession(data, given);
  const { signal, say, store } = session;
  const clock = createSectionClock((section, seconds) => {
    session.draft.seconds[section] = (session.draft.seconds[section] ?? 0) + seconds;
  }, signal);
  const active = createActiveRow(session, () => showRowButtons());
  const steps = createSteps(session, active, (step) => {
    clock.enter(session.parts.some(({ id }) => id === step) ? step : undefined);
    if (step === 'review') showReview(session);
    else if (step !== 'intro') loadPreview().catch(() => undefined);
    session.changed();
  });

  const currentPart = () => session.parts.find(({ id }) => id === session.draft.step);
  const showRowButtons = (): void => {
    const part = currentPart();
    if (part === undefined) return;
    const isLast = active.isLast(part);
    part.element.classList.toggle('at-end', isLast);
    const next = need('[data-next]', part.element).textContent ?? '';
    need('[data-row-next]').textContent = isLast ? next : say('fill.row.next');
  };

  session.changed = () => {
    const isKept = store.save(session.draft);
    showProgress(session);
    showKept(session, isKept);
  };

  listenToAnswers(session);
  listenToReview(session);
  listenToIntro(session, steps);
  listenToDialogs(session, steps);

  onClick(all('[data-next]'), () => steps.next(), signal);
  onClick(all('[data-back]'), () => steps.back(), signal);
  onClick(
    [need('[data-row-next]')],
    () => {
      const part = currentPart();
      if (part === undefined || !active.move(part, 1)) steps.next();
    },
    signal,
  );
  onClick(
    [need('[data-row-back]')],
    () => {
      const part = currentPart();
      if (part === undefined || !active.move(part, -1)) steps.back();
    },
    signal,
  );
  onClick(
    all<HTMLAnchorElement>('[data-locale]'),
    async (event, link) => {
      event.preventDefault();
      if (!(await changeLanguage((link as HTMLAnchorElement).href.replace(/#.*/, ''), session.draft)))
        showBanner(say('fill.language.failed'));
    },
    signal,
  );
  store.onChangeElsewhere((draft) => {
    if (draft === undefined) {
      showIntroAnswers(session);
      session.changed();
      showBanner(say('fill.removed-elsewhere'));
      return;
    }
    session.draft = { ...draft, step: session.draft.step };
    showAllAnswers(session);
    showIntroAnswers(session);
    showProgress(session);
    showBanner(say('fill.changed-elsewhere'));
  }, signal);
  addEventListener(
    'beforeunload',
    (event) => {
      if (!store.save(session.draft) && !isEmpty(session.draft)) event.preventDefault();
    },
    { signal },
  );

  showAllAnswers(session);
  showIntroAnswers(session);
  void showInvited(session);
  listenToCopies(need('#review'), say, signal);
  steps.start();
  showRowButtons();
}

function showKept({ say, store }: FillSession, isKept: boolean): void {
  const words = isKept ? say(store.onDevice ? 'fill.kept.device' : 'fill.kept.tab') : say('fill.kept.not');
  for (const place of all('[data-saved-state]')) place.textContent = words;
  if (!isKept) showBanner(say('fill.kept.not.explain'));
}

function showBanner(text: string): void {
  const main = need('#main');
  const banner = main.querySelector('.banner') ?? document.createElement('p');
  banner.className = 'banner message';
  banner.setAttribute('role', 'status');
  if (banner.textContent !== text) banner.textContent = text;
  if (banner.parentElement === null) main.prepend(banner);
}

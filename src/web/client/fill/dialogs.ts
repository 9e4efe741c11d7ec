import { all, need, onClick } from '../page/dom.js';
import { emptyDraft } from './draft.js';
import type { FillSession } from './fill-session.js';
import { showIntroAnswers } from './intro.js';
import { forgetInvitation } from './invited.js';
import { showAllAnswers } from './listen-to-answers.js';
import { saveSheet } from './sheet-file.js';
import type { Steps } from './steps.js';

/** Pausing, and wiping with one question in between. */
export function listenToDialogs(session: FillSession, steps: Steps): void {
  const { signal, say, store, role } = session;
  const wipe = need<HTMLDialogElement>('#wipe');
  const pause = need<HTMLDialogElement>('#pause');
  // The button comes and goes with the page after handing in, so the listener stands above it.
  document.body.addEventListener(
    'click',
    ({ target }) => {
      if (!(target instanceof Element) || target.closest('[data-wipe]') === null) return;
      pause.close();
      wipe.showModal();
    },
    { signal },
  );
  onClick([need('[data-pause]')], () => pause.showModal(), signal);
  onClick(all('[data-close]'), (_event, button) => button.closest('dialog')?.close(), signal);
  onClick(
    [need('[data-save]')],
    () => {
      saveSheet(
        { ...session, draft: { ...session.draft, consent: false } },
        say('fill.draft-name', { role }),
      );
      pause.close();
    },
    signal,
  );
  onClick(
    [need('[data-wipe-now]')],
    () => {
      wipe.close();
      store.wipe();
      forgetInvitation(session.data);
      session.draft = emptyDraft();
      for (const { element } of session.parts) delete element.dataset.reachedEnd;
      showAllAnswers(session);
      showIntroAnswers(session);
      steps.go('intro');
      store.wipe();
      session.announce(say('fill.wiped'));
    },
    signal,
  );
}

import { need } from '../page/dom.js';
import { fromSheetFile } from './draft.js';
import type { FillSession } from './fill-session.js';
import { showAllAnswers } from './listen-to-answers.js';
import { readSheet } from './sheet-file.js';
import type { Steps } from './steps.js';

export function showIntroAnswers({ draft, store }: FillSession): void {
  need<HTMLInputElement>('#name').value = draft.name;
  need<HTMLInputElement>('#remember').checked = store.onDevice;
}

/** The name in the report, where answers are kept, and going on from a file. */
export function listenToIntro(session: FillSession, steps: Steps): void {
  const { say, signal, store } = session;
  const name = need<HTMLInputElement>('#name');
  name.addEventListener(
    'input',
    () => {
      session.draft.name = name.value;
      session.changed();
    },
    { signal },
  );
  const remember = need<HTMLInputElement>('#remember');
  remember.addEventListener(
    'change',
    () => {
      store.keepOnDevice(remember.checked);
      session.changed();
    },
    { signal },
  );
  const resume = need<HTMLInputElement>('#resume');
  resume.addEventListener(
    'change',
    async () => {
      const [file] = resume.files ?? [];
      if (file === undefined) return;
      const read = await readSheet(file, session);
      resume.value = '';
      need('[data-resume-message]').textContent = say(`fill.resume.${read.kind}`);
      if (read.kind !== 'read') return;
      session.draft = fromSheetFile(read.file);
      showAllAnswers(session);
      showIntroAnswers(session);
      const next = session.parts.find(({ rows }) =>
        rows.some(({ items }) => items.some((id) => session.draft.responses[id] === undefined)),
      );
      steps.go(next?.id ?? 'review');
    },
    { signal },
  );
}

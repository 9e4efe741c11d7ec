import { type Html, html } from '../../../render/html/html.js';
import { need } from '../page/dom.js';
import type { CoachSession } from './coach-session.js';
import type { SheetFile } from './read-sheet-file.js';

/** Refusals that the coach may overrule: the answers are genuine, but not new. */
const MAY_REPEAT = ['replayed', 'outdated'];

/** Files that can be opened all the same, by the number on their button. */
let repeatable: readonly File[] = [];

/** What is in the way, in words; empty when nothing is. */
export function showMessages(messages: readonly (string | Html)[]): void {
  need('[data-messages]').innerHTML = html`${messages.map((message) => html`<p>${message}</p>`)}`.markup;
}

/** Why files were not taken; sealed answers that are not new can be opened again from here. */
export function wrongFiles({ say }: CoachSession, files: readonly SheetFile[]): (string | Html)[] {
  repeatable = files.flatMap((file) => (file.kind === 'refused' ? [file.file] : []));
  return files.flatMap((file) => wrongFile(say, file));
}

function wrongFile(say: CoachSession['say'], file: SheetFile): (string | Html)[] {
  switch (file.kind) {
    case 'sheet':
      return [];
    case 'unreadable':
      return [say('coach.wrong.unreadable', { file: file.name })];
    case 'unknown-questionnaire':
      return [say('coach.wrong.questionnaire', { file: file.name })];
    case 'mistakes':
      return [say('coach.wrong.sheet', { file: file.name, count: file.count })];
    case 'refused': {
      const text = say(`sealing.${file.reason}`, { file: file.name });
      if (!MAY_REPEAT.includes(file.reason)) return [text];
      return [
        html`${text} <button type="button" class="text-button" data-again="${repeatable.indexOf(file.file)}">${say('coach.sealed.again')}</button>`,
      ];
    }
  }
}

/** Calls back with the file whose button was pressed. */
export function listenToRepeats(onRepeat: (file: File) => void): void {
  need('[data-messages]').addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-again]') : null;
    const file = repeatable[Number(button?.dataset.again)];
    if (button !== null && file !== undefined) onRepeat(file);
  });
}

import { all, need } from '../page/dom.js';
import { showDoneLine } from './done-line.js';
import type { FillSession, Part } from './fill-session.js';
import { isDone, type Row } from './row.js';

/** Which question of a part is being answered. */
export interface ActiveRow {
  /** On coming to a part: what is finished becomes a line, the first open question is up. */
  enter(part: Part, rowId?: string): void;
  /** The question before or after; false when the part has none. */
  move(part: Part, by: 1 | -1): boolean;
  isLast(part: Part): boolean;
}

/**
 * Nothing moves by itself: an answered question folds into a line only when its part is entered again.
 * Until then only the background tells which question is up.
 */
export function createActiveRow(session: FillSession, onMove: () => void): ActiveRow {
  const { signal } = session;

  const activate = ({ rows, element }: Part, row: Row | undefined): void => {
    for (const other of rows) other.element.classList.toggle('now', other === row);
    if (row === undefined) return;
    row.element.classList.remove('folded');
    if (row === rows.at(-1)) element.dataset.reachedEnd = '';
    onMove();
  };
  const current = ({ rows }: Part): number =>
    rows.findIndex(({ element }) => element.classList.contains('now'));

  for (const part of session.parts) {
    for (const row of part.rows) {
      row.element.addEventListener(
        'focusin',
        () => {
          if (!row.element.classList.contains('folded') && !row.element.classList.contains('now'))
            activate(part, row);
        },
        { signal },
      );
      row.element.addEventListener(
        'click',
        ({ target }) => {
          if (!(target instanceof Element) || target.closest('[data-edit]') === null) return;
          activate(part, row);
          firstControl(row).focus();
        },
        { signal },
      );
    }
    const toggle = need('[data-show-done]', part.element);
    toggle.addEventListener(
      'click',
      () => {
        const isOpen = part.element.classList.toggle('show-done');
        toggle.setAttribute('aria-expanded', String(isOpen));
        if (isOpen) foldDone(session, part);
      },
      { signal },
    );
  }

  return {
    enter(part, rowId) {
      const asked = part.rows.find(({ id }) => id === rowId);
      const next = asked ?? part.rows.find((row) => !isDone(row, session.draft)) ?? part.rows[0];
      activate(part, next);
      foldDone(session, part);
      if (asked !== undefined) firstControl(asked).focus();
    },
    move(part, by) {
      const next = part.rows[current(part) + by];
      if (next === undefined) return false;
      activate(part, next);
      foldDone(session, part);
      firstControl(next).focus({ preventScroll: true });
      next.element.scrollIntoView({ block: 'nearest' });
      return true;
    },
    isLast: (part) => current(part) === part.rows.length - 1,
  };
}

function foldDone(session: FillSession, { rows }: Part): void {
  rows.forEach((row, index) => {
    const fold = isDone(row, session.draft) && !row.element.classList.contains('now');
    row.element.classList.toggle('folded', fold);
    if (fold) showDoneLine(row, index + 1, session);
  });
}

/** The chosen option, or the first: where a keyboard would land. */
export function firstControl({ element }: Row): HTMLElement {
  const controls = all<HTMLInputElement>('input:not(:disabled), textarea', element);
  return controls.find(({ checked, type }) => type === 'radio' && checked) ?? controls[0] ?? element;
}

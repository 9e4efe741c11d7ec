import { all, need } from '../page/dom.js';
import type { Draft } from './draft.js';

/** One question on screen: a statement with its ratings, a choice, or an open question. */
export interface Row {
  readonly id: string;
  readonly element: HTMLElement;
  readonly name: string;
  /** Items, picks and open questions it consists of. */
  readonly items: readonly string[];
  readonly picks: readonly string[];
  readonly open: readonly string[];
  /** What it counts for in the time that is left. */
  readonly weight: number;
}

export function rowsOf(section: Element): Row[] {
  return all('[data-row]', section).map((element) => {
    const items = all('[data-item]', element).map(({ dataset }) => dataset.item ?? '');
    const picks = all('[data-pick]', element).map(({ dataset }) => dataset.pick ?? '');
    const open = all('[data-open]', element).map(({ dataset }) => dataset.open ?? '');
    return {
      id: element.dataset.row ?? '',
      name: element.dataset.name ?? '',
      element,
      items,
      picks,
      open,
      weight: items.length + picks.length + open.length * 3,
    };
  });
}

export function isAnswered({ items, picks, open }: Row, draft: Draft): boolean {
  return (
    items.every((id) => draft.responses[id] !== undefined) &&
    picks.every((id) => (draft.picks[id]?.length ?? 0) > 0) &&
    open.every((id) => (draft.open[id] ?? '').trim() !== '')
  );
}

/** Answered, or passed over on purpose. */
export function isDone(row: Row, draft: Draft): boolean {
  return draft.passed.includes(row.id) || isAnswered(row, draft);
}

/** Takes back every answer of a question. */
export function clearRow({ items, picks, open }: Row, draft: Draft): void {
  for (const id of items) delete draft.responses[id];
  for (const id of picks) delete draft.picks[id];
  for (const id of open) delete draft.open[id];
}

/** Puts the answers of the draft into the controls of a question. */
export function showAnswers(row: Row, draft: Draft): void {
  const { element } = row;
  for (const input of all<HTMLInputElement>('input[type=radio]', element)) {
    input.checked = String(draft.responses[input.name] ?? '') === input.value;
  }
  for (const input of all<HTMLInputElement>('[data-pick] input', element)) {
    input.checked = draft.picks[input.name]?.includes(input.value) ?? false;
  }
  for (const area of all<HTMLTextAreaElement>('[data-open]', element)) {
    const text = draft.open[area.dataset.open ?? ''] ?? '';
    if (area.value !== text) area.value = text;
  }
  for (const group of all('[data-item]', element)) showChosenWord(group);
  need('[data-skip]', element).setAttribute('aria-pressed', String(draft.passed.includes(row.id)));
}

/** The word of an option between the ends of its line; at the ends it stands there already. */
function showChosenWord(group: HTMLElement): void {
  const options = all<HTMLInputElement>('.opts input', group);
  const place = options.findIndex(({ checked }) => checked);
  const isBetween = place > 0 && place < options.length - 1;
  const word = options[place]?.parentElement?.querySelector('.vh')?.textContent ?? '';
  need('.chosen', group).textContent = isBetween ? word.replace(/^, /, '') : '';
}

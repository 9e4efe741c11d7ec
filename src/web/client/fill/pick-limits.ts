import { all, need } from '../page/dom.js';
import type { FillSession } from './fill-session.js';

/**
 * Keeps choices within their rules: no more than asked for, none in two places.
 *
 * What cannot be chosen now is disabled, and a sentence says how it can be: a choice that is taken away
 * again without a word would be a riddle.
 */
export function applyPickLimits({ instrument, draft, say }: FillSession): void {
  for (const group of all('[data-pick]')) {
    const id = group.dataset.pick ?? '';
    const chosen = draft.picks[id] ?? [];
    const isFull = chosen.length >= Number(group.dataset.max);
    const elsewhere = instrument.picks
      .filter((pick) => pick.excludes === id || pick.id === group.dataset.excludes)
      .flatMap((pick) => draft.picks[pick.id] ?? []);
    for (const input of all<HTMLInputElement>('input', group)) {
      const isTaken = elsewhere.includes(input.value);
      input.disabled = !input.checked && (isFull || isTaken);
      input.parentElement?.classList.toggle('taken', isTaken);
    }
    const offered = new Set(all<HTMLInputElement>('input', group).map(({ value }) => value));
    const taken = elsewhere.some((value) => offered.has(value));
    const words = isFull
      ? say('fill.pick.full', { max: Number(group.dataset.max) })
      : taken
        ? say('fill.pick.taken')
        : '';
    const status = need('[data-pick-status]', group);
    if (status.textContent !== words) status.textContent = words;
  }
}

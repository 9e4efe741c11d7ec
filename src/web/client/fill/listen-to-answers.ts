import { all, need } from '../page/dom.js';
import { type FillSession, rowsOfAll } from './fill-session.js';
import { applyPickLimits } from './pick-limits.js';
import { clearRow, type Row, showAnswers } from './row.js';

/** Takes every answer over into the draft, from mouse, touch and keyboard alike. */
export function listenToAnswers(session: FillSession): void {
  for (const row of rowsOfAll(session)) {
    row.element.addEventListener('change', ({ target }) => takeOver(session, row, target), {
      signal: session.signal,
    });
    row.element.addEventListener('input', ({ target }) => takeText(session, row, target), {
      signal: session.signal,
    });
    row.element.addEventListener('keydown', (event) => chooseByKey(session, row, event), {
      signal: session.signal,
    });
    need('[data-skip]', row.element).addEventListener('click', () => togglePassed(session, row), {
      signal: session.signal,
    });
  }
}

/** Shows the whole draft again, as after a file was read in or another tab wrote. */
export function showAllAnswers(session: FillSession): void {
  for (const row of rowsOfAll(session)) {
    showAnswers(row, session.draft);
    countCharacters(session, row);
  }
  applyPickLimits(session);
}

function takeOver(session: FillSession, row: Row, target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement)) return;
  const { draft } = session;
  if (target.type === 'radio') {
    draft.responses[target.name] = /^\d+$/.test(target.value) ? Number(target.value) : target.value;
  } else {
    const group = target.closest('[data-pick]') ?? row.element;
    draft.picks[target.name] = all<HTMLInputElement>('input:checked', group).map(({ value }) => value);
  }
  answered(session, row);
}

function takeText(session: FillSession, row: Row, target: EventTarget | null): void {
  if (!(target instanceof HTMLTextAreaElement)) return;
  session.draft.open[target.dataset.open ?? ''] = target.value;
  countCharacters(session, row);
  answered(session, row);
}

function answered(session: FillSession, row: Row): void {
  session.draft.passed = session.draft.passed.filter((id) => id !== row.id);
  showAnswers(row, session.draft);
  applyPickLimits(session);
  session.changed();
}

function togglePassed(session: FillSession, row: Row): void {
  const { draft, say } = session;
  const isPassed = draft.passed.includes(row.id);
  draft.passed = draft.passed.filter((id) => id !== row.id);
  if (!isPassed) {
    draft.passed.push(row.id);
    clearRow(row, draft);
    session.announce(say('fill.passed.announce'));
  }
  showAnswers(row, draft);
  countCharacters(session, row);
  applyPickLimits(session);
  session.changed();
}

/** 1 to 5 choose, 0 passes; only while focus is in a group, so that typing stays typing. */
function chooseByKey(session: FillSession, row: Row, event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLInputElement)) return;
  const group = event.target.closest('[data-item]');
  if (group === null || !/^\d$/.test(event.key)) return;
  event.preventDefault();
  if (event.key === '0') {
    if (!session.draft.passed.includes(row.id)) togglePassed(session, row);
    return;
  }
  const input = group.querySelector<HTMLInputElement>(`input[value="${event.key}"]`);
  if (input === null) return;
  input.checked = true;
  input.focus();
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

function countCharacters({ say }: FillSession, { element }: Row): void {
  for (const area of all<HTMLTextAreaElement>('[data-open]', element)) {
    const left = area.maxLength - [...area.value].length;
    need('[data-counter]', element).textContent = say('fill.open.left', { left });
  }
}

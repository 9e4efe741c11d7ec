import { all, need } from '../page/dom.js';
import type { ActiveRow } from './active-row.js';
import type { FillSession } from './fill-session.js';

/** Where the reader is: one part on screen, its name in the address, so that back and reload work. */
export interface Steps {
  go(step: string): void;
  next(): void;
  back(): void;
  /** Shows what the address asks for, or where the draft was left. */
  start(): void;
}

export function createSteps(session: FillSession, active: ActiveRow, onShow: (step: string) => void): Steps {
  const order = ['intro', ...session.parts.map(({ id }) => id), 'review'];
  const title = document.title;

  const show = (step: string, rowId?: string): void => {
    session.draft.step = step;
    for (const section of all('[data-step]')) section.hidden = section.id !== step;
    const part = session.parts.find(({ id }) => id === step);
    document.body.classList.toggle('in-part', part !== undefined);
    const heading = need('h1', need(`#${step}`));
    document.title = `${heading.textContent} · ${title}`;
    if (part !== undefined) active.enter(part, rowId);
    onShow(step);
    if (rowId === undefined) {
      scrollTo(0, 0);
      heading.focus({ preventScroll: true });
    }
  };

  /** `#strengths` is a part; `#q-listening` is a question in one. */
  const follow = (): boolean => {
    const target = location.hash.slice(1);
    if (order.includes(target)) {
      show(target);
      return true;
    }
    const row = target.startsWith('q-') ? target.slice(2) : undefined;
    const part = session.parts.find(({ rows }) => rows.some(({ id }) => id === row));
    if (part !== undefined) show(part.id, row);
    return part !== undefined;
  };
  addEventListener('hashchange', follow, { signal: session.signal });

  const go = (step: string): void => {
    if (location.hash === `#${step}`) show(step);
    else location.hash = step;
  };
  const by = (steps: 1 | -1): void => {
    const target = order[order.indexOf(session.draft.step) + steps];
    if (target !== undefined) go(target);
  };
  return {
    go,
    next: () => by(1),
    back: () => by(-1),
    start() {
      if (!follow()) {
        const { step } = session.draft;
        history.replaceState(null, '', `#${order.includes(step) ? step : 'intro'}`);
        show(order.includes(step) ? step : 'intro');
      }
    },
  };
}

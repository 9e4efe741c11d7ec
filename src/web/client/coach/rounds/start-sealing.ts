import { looksSealed } from '../../../../sealing/format.js';
import { need } from '../../page/dom.js';
import { canSeal } from '../../page/random-bytes.js';
import type { CoachSession } from '../coach-session.js';
import { takeOpened } from '../take-files.js';
import type { RoundsPanel } from './rounds-panel.js';

/** What the rest of the page knows of sealing. */
export interface Sealing {
  /** Shows the rounds as they are now, if anybody has looked at them. */
  show(): Promise<void>;
  takeText(text: string): void;
}

/** The cryptography is fetched when somebody opens this part of the page, or hands in something sealed. */
export function startSealing(
  session: CoachSession,
  {
    onText,
    onOpened,
    signal,
  }: {
    readonly onText: (text: string) => void;
    readonly onOpened: () => void;
    readonly signal: AbortSignal;
  },
): Sealing {
  const details = need<HTMLDetailsElement>('[data-rounds]');
  const area = need<HTMLTextAreaElement>('#sealed-text');
  let panel: Promise<RoundsPanel> | undefined;

  const start = async (): Promise<RoundsPanel> => {
    const { startRounds } = await import('./rounds-panel.js');
    const started = startRounds(session, {
      signal,
      onSheets: async (sheets) => {
        await takeOpened(session, sheets);
        onOpened();
      },
    });
    await started.show();
    return started;
  };

  details.addEventListener(
    'toggle',
    () => {
      need('[data-insecure]').hidden = canSeal();
      if (!details.open || !canSeal()) return;
      panel ??= start();
      panel.catch(() => {
        panel = undefined;
        need('[data-round-message]').textContent = session.say('coach.wrong.library');
      });
    },
    { signal },
  );
  const takeText = (text: string): void => {
    area.value = '';
    onText(text);
  };
  area.addEventListener('input', () => looksSealed(area.value) && takeText(area.value), { signal });
  need('[data-open-text]').addEventListener('click', () => takeText(area.value), { signal });
  return { takeText, show: async () => (await panel)?.show() };
}

import { html } from '../../../../render/html/html.js';
import { restoreRound } from '../../../../sealing/backup.js';
import { lockRound } from '../../../../sealing/round.js';
import { todayHere } from '../../page/calendar-day.js';
import { listenToCopies } from '../../page/copy-button.js';
import { download, need } from '../../page/dom.js';
import type { CoachSession } from '../coach-session.js';
import { makeRound } from './make-round.js';
import { type OpenedSheet, reopen } from './receive-sealed.js';
import { roundMarkup } from './round-markup.js';

export interface RoundsPanel {
  /** Shows the rounds as they are now. */
  show(openId?: string): Promise<void>;
}

/** Making rounds, inviting, restoring and removing: all in this browser. */
export function startRounds(
  session: CoachSession,
  {
    onSheets,
    signal,
  }: {
    readonly onSheets: (sheets: readonly OpenedSheet[]) => void;
    readonly signal: AbortSignal;
  },
): RoundsPanel {
  const { say, rounds } = session;
  const list = need('[data-round-list]');
  const field = (id: string): HTMLInputElement => need<HTMLInputElement>(`#${id}`);
  const tell = (text: string): void => {
    need('[data-round-message]').textContent = text;
  };

  const show = async (openId?: string): Promise<void> => {
    const kept = await rounds.all();
    const parts = await Promise.all(
      kept.map((one) => roundMarkup(session, one, { open: one.id === openId })),
    );
    list.innerHTML = html`${parts}`.markup;
  };

  const keep = async (kept: Parameters<typeof rounds.put>[0], words: string): Promise<void> => {
    const isKept = await rounds.put(kept);
    await show(kept.id);
    tell(isKept ? words : say('coach.round.not-kept'));
  };

  const make = async (): Promise<void> => {
    tell(say('coach.round.busy'));
    const plan = {
      label: field('round-label').value.trim(),
      created: todayHere(),
      questionnaire: need<HTMLSelectElement>('#round-questionnaire').value,
    };
    const made = await makeRound(plan, field('round-passphrase').value);
    if (!made.ok) return tell(say(`sealing.${made.error}`, { file: '' }));
    const { kept, backup } = made.value;
    if (backup !== undefined)
      download(new Blob([backup], { type: 'application/json' }), say('coach.round.file-name'));
    field('round-label').value = '';
    field('round-passphrase').value = '';
    await keep(kept, say(backup === undefined ? 'coach.round.made' : 'coach.round.made-with-backup'));
  };

  const restore = async (file: File): Promise<void> => {
    tell(say('coach.round.busy'));
    const restored = await restoreRound(await file.text(), field('backup-passphrase').value);
    if (!restored.ok) return tell(say(`sealing.${restored.error}`, { file: file.name }));
    const round = await lockRound(restored.value);
    const before = (await rounds.all()).find(({ id }) => id === round.id);
    field('backup-passphrase').value = '';
    // What this browser has seen since counts for more than an older file.
    await keep(before ?? { id: round.id, round, messages: {} }, say('coach.round.restored'));
  };

  const remove = async (id: string): Promise<void> => {
    const dialog = need<HTMLDialogElement>('#remove-round');
    dialog.returnValue = '';
    dialog.showModal();
    await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
    if (dialog.returnValue !== 'remove') return;
    await rounds.remove(id);
    await show();
    tell(say('coach.round.removed'));
    field('round-label').focus();
  };

  listenToCopies(list, say, signal);
  list.addEventListener(
    'click',
    async ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
      const { removeRound, showRound } = button?.dataset ?? {};
      if (removeRound !== undefined) await remove(removeRound);
      const kept = (await rounds.all()).find(({ id }) => id === showRound);
      if (kept !== undefined) onSheets(await reopen(kept));
    },
    { signal },
  );
  const button = need<HTMLButtonElement>('[data-make-round]');
  button.addEventListener('click', () => void make(), { signal });
  const backup = field('backup');
  backup.addEventListener(
    'change',
    () => {
      const [file] = backup.files ?? [];
      backup.value = '';
      if (file !== undefined) void restore(file);
    },
    { signal },
  );
  // A click or a file before this code had come would be lost.
  button.disabled = false;
  backup.disabled = false;
  for (const button of need('#remove-round').querySelectorAll('button'))
    button.addEventListener('click', () => need<HTMLDialogElement>('#remove-round').close(button.value), {
      signal,
    });
  return { show };
}

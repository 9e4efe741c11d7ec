import { download, need } from '../page/dom.js';
import { makeBatch } from './batch.js';
import { type CoachSession, readWish } from './coach-session.js';
import { checkPair } from './slots.js';

/** The button that makes the report: disabled with its reason beside it until everything is there. */
export function showDownload(session: CoachSession): void {
  const { say, batch } = session;
  const button = need<HTMLButtonElement>('[data-make]');
  const ready = batch?.filter(({ state }) => state.kind === 'ready').length;
  const hasPair = ready === undefined ? checkPair(session).pair !== undefined : ready > 0;
  const reason = !hasPair
    ? say('coach.reason.files')
    : !need<HTMLInputElement>('#confirm').checked
      ? say('coach.reason.confirm')
      : readWish() === undefined
        ? say('coach.reason.date')
        : '';
  button.disabled = reason !== '';
  button.textContent = ready === undefined ? say('coach.make') : say('coach.batch.make', { count: ready });
  need('[data-make-reason]').textContent = reason;
}

export async function makeReports(session: CoachSession): Promise<void> {
  const { say, maker, batch } = session;
  const wish = readWish();
  const { pair } = checkPair(session);
  if (wish === undefined || (batch === undefined && pair === undefined)) return;
  const button = need<HTMLButtonElement>('[data-make]');
  const words = need('[data-make-reason]');
  const bar = need<HTMLProgressElement>('progress');
  button.disabled = true;
  button.textContent = say('coach.busy');
  bar.hidden = false;
  bar.removeAttribute('value');
  let result: string;
  try {
    if (batch !== undefined) {
      const count = await makeBatch(session, wish, (done, total) => {
        bar.max = total;
        bar.value = done;
        words.textContent = say('coach.batch.progress', { done, total });
      });
      result = say('coach.batch.made', { count });
    } else if (pair !== undefined) {
      const bytes = await maker.draw(await maker.compose(pair, wish));
      download(new Blob([bytes as BlobPart], { type: 'application/pdf' }), say('coach.file-name'));
      result = say('coach.made');
    } else return;
  } catch {
    result = say('coach.failed');
  }
  bar.hidden = true;
  showDownload(session);
  words.textContent = result;
}

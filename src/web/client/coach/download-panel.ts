import { need } from '../page/dom.js';
import { makeBatch } from './batch.js';
import { type CoachSession, chosenEdition, readWish } from './coach-session.js';
import { composeReports } from './compose-reports.js';
import { handOver, type PdfFile } from './hand-over.js';
import { checkPair, sheetsOnTable } from './slots.js';

/** The button that makes the report: disabled with its reason beside it until everything is there. */
export function showDownload(session: CoachSession): void {
  const { say, batch, making } = session;
  if (making) return;
  const button = need<HTMLButtonElement>('[data-make]');
  const ready = batch?.filter(({ state }) => state.kind === 'ready').length;
  const isPersonal = chosenEdition() === 'personal';
  const hasFiles =
    ready !== undefined
      ? ready > 0
      : isPersonal
        ? sheetsOnTable(session).length > 0
        : checkPair(session).pair !== undefined;
  const reason = !hasFiles
    ? say(isPersonal ? 'coach.reason.file' : 'coach.reason.files')
    : // What only its author reads needs nobody's yes.
      !isPersonal && !need<HTMLInputElement>('#confirm').checked
      ? say('coach.reason.confirm')
      : readWish(session) === undefined
        ? say('coach.reason.date')
        : '';
  button.disabled = reason !== '';
  button.textContent = ready === undefined ? say('coach.make') : say('coach.batch.make', { count: ready });
  need('[data-make-reason]').textContent = reason;
}

export async function makeReports(session: CoachSession): Promise<void> {
  const { say, maker, batch } = session;
  const wish = readWish(session);
  if (wish === undefined || session.making) return;
  session.making = true;
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
    } else {
      const { pair } = checkPair(session);
      const own = sheetsOnTable(session).map((sheet) => [sheet.role, sheet] as const);
      const reports = await composeReports(maker, pair ?? Object.fromEntries(own), wish);
      const files: PdfFile[] = [];
      for (const { reader, document } of reports) {
        const name = reader === undefined ? 'coach.file-name' : 'coach.file-name.own';
        files.push({ name: say(name, { role: reader ?? '' }), bytes: await maker.draw(document) });
      }
      await handOver(files, say('coach.batch.file-name'), wish.date);
      result = say('coach.made', { count: reports.length });
    }
  } catch {
    result = say('coach.failed');
  }
  bar.hidden = true;
  session.making = false;
  showDownload(session);
  words.textContent = result;
}

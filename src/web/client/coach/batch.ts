import { downloadZip } from 'client-zip';
import { ROLES, type Role } from '../../../instrument/instrument.js';
import { type Html, html } from '../../../render/html/html.js';
import { all, download, need, onClick } from '../page/dom.js';
import type { CoachSession } from './coach-session.js';
import { composeReports } from './compose-reports.js';
import { entryName, type MatchedPair } from './match-pairs.js';
import type { SheetFile } from './read-sheet-file.js';
import type { ReportWish } from './report-maker.js';

/** A table of who belongs to whom and what is missing, in the place of the two slots. */
export function showBatch(
  session: CoachSession,
  files: readonly SheetFile[],
  { onBack, signal }: { readonly onBack: () => void; readonly signal: AbortSignal },
): void {
  const { say, batch = [] } = session;
  const place = need('[data-batch]');
  const broken = files.filter(({ kind }) => kind === 'unreadable').map(({ name }) => name);
  const ready = batch.filter(({ state }) => state.kind === 'ready').length;
  const columns = ['pair', 'employee', 'manager', 'state'].map((key) => say(`coach.batch.${key}`));
  place.hidden = false;
  place.innerHTML =
    html`<h2>${say('coach.batch')}</h2><p class="small muted">${say('coach.batch.lead', { count: files.length, ready })} <button type="button" class="text-button" data-single>${say('coach.batch.back')}</button></p>${
      broken.length === 0
        ? undefined
        : html`<p class="message">${say('coach.batch.unreadable', { count: broken.length, files: broken.join(', ') })}</p>`
    }<div class="pairs" tabindex="0" role="region" aria-label="${say('coach.batch')}"><table><thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${batch.map((pair, index) => row(session, pair, index + 1))}</tbody></table></div>`.markup;
  onClick(all('[data-single]', place), onBack, signal);
}

function row(session: CoachSession, pair: MatchedPair, number: number): Html {
  const isReady = pair.state.kind === 'ready';
  return html`<tr><td>${number}. ${pair.key}</td>${ROLES.map((role) => html`<td>${names(pair, role)}</td>`)}<td${isReady ? undefined : html` class="missing"`}>${stateWords(session, pair)}</td></tr>`;
}

function names({ files }: MatchedPair, role: Role): string {
  return files[role].map(({ sheet, name }) => sheet.respondent.name ?? name).join(', ');
}

function stateWords({ say }: CoachSession, { state, files }: MatchedPair): string {
  switch (state.kind) {
    case 'ready':
      return say('coach.batch.ready');
    case 'missing':
    case 'double':
      return say(`coach.batch.${state.kind}`, { role: state.role });
    case 'versions':
      return say('coach.wrong.versions');
    case 'no-consent': {
      const name = files[state.role][0]?.sheet.respondent.name;
      return say('coach.wrong.consent', { name: name ?? say('coach.slot.nameless', { role: state.role }) });
    }
  }
}

/** Makes every report that can be made and hands them over as one ZIP. @returns how many there are */
export async function makeBatch(
  { maker, batch = [], say }: CoachSession,
  wish: ReportWish,
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  const ready = batch.flatMap(({ key, state }, index) =>
    state.kind === 'ready' ? [{ number: index + 1, key, pair: state.pair }] : [],
  );
  const lastModified = new Date(`${wish.date}T12:00:00Z`);
  async function* entries() {
    for (const [index, { number, key, pair }] of ready.entries()) {
      onProgress(index, ready.length);
      // The browser gets a moment to draw the bar: drawing a report takes the whole thread.
      await new Promise((resolve) => setTimeout(resolve));
      for (const { reader, document } of await composeReports(maker, pair, wish)) {
        const name = entryName(number, reader === undefined ? key : `${key}-${reader}`);
        yield { name, lastModified, input: await maker.draw(document) };
      }
    }
    onProgress(ready.length, ready.length);
  }
  download(await downloadZip(entries()).blob(), say('coach.batch.file-name'));
  return ready.length;
}

import type { Role } from '../../instrument/instrument.js';
import type { CoachData } from '../pages/coach-page.js';
import { showBatch } from './coach/batch.js';
import { type CoachSession, createCoachSession, readWish } from './coach/coach-session.js';
import { makeReports, showDownload } from './coach/download-panel.js';
import { droppedFiles } from './coach/dropped-files.js';
import { exampleFiles } from './coach/example-files.js';
import { matchPairs } from './coach/match-pairs.js';
import { readSheetFile, type SheetFile } from './coach/read-sheet-file.js';
import { checkPair, place, showSlots } from './coach/slots.js';
import { topicsPreview } from './coach/topics.js';
import { all, need, onClick, pageData } from './page/dom.js';

const { signal } = new AbortController();
const session = createCoachSession(pageData<CoachData>());
const { say } = session;

/** Reads what was chosen: two files fill the slots, more become a table of pairs. */
async function take(files: readonly File[], wanted?: Role): Promise<void> {
  const sheets = files.filter(
    ({ name, webkitRelativePath }) => webkitRelativePath === '' || name.endsWith('.json'),
  );
  if (sheets.length === 0) return;
  let read: SheetFile[];
  try {
    const library = await session.maker.library();
    read = await Promise.all(sheets.map((file) => readSheetFile(file, library)));
  } catch {
    showMessages([say('coach.wrong.library')]);
    return;
  }
  if (read.length > 2) {
    session.batch = matchPairs(read);
    showBatch(session, read, { onBack: leaveBatch, signal });
  } else {
    session.batch = undefined;
    for (const file of read) if (file.kind === 'sheet') place(session.slots, file, wanted);
  }
  showAll(read.length > 2 ? [] : read.flatMap((file) => wrongFile(session, file)));
}

function leaveBatch(): void {
  session.batch = undefined;
  showAll([]);
  need('#files').focus();
}

function wrongFile({ say: tell }: CoachSession, file: SheetFile): string[] {
  switch (file.kind) {
    case 'sheet':
      return [];
    case 'unreadable':
      return [tell('coach.wrong.unreadable', { file: file.name })];
    case 'unknown-questionnaire':
      return [tell('coach.wrong.questionnaire', { file: file.name })];
    case 'mistakes':
      return [tell('coach.wrong.sheet', { file: file.name, count: file.count })];
  }
}

function showAll(wrong: readonly string[]): void {
  const isBatch = session.batch !== undefined;
  need('[data-batch]').hidden = !isBatch;
  need('[data-drop]').hidden = isBatch;
  need('[data-preview]').hidden = isBatch;
  showSlots(session);
  showMessages([...wrong, ...(isBatch ? [] : checkPair(session).messages)]);
  showDownload(session);
  void showTopics();
}

function showMessages(messages: readonly string[]): void {
  need('[data-messages]').replaceChildren(
    ...messages.map((message) => Object.assign(document.createElement('p'), { textContent: message })),
  );
}

async function showTopics(): Promise<void> {
  const { pair } = checkPair(session);
  const wish = readWish();
  const topics = need('[data-topics]');
  if (pair === undefined || wish === undefined || session.batch !== undefined) return;
  try {
    const document = await session.maker.compose(pair, { ...wish, edition: 'shared' });
    topics.innerHTML = topicsPreview(document, say).markup;
    topics.lang = wish.locale;
  } catch {
    showMessages([say('coach.wrong.library')]);
  }
}

async function takeExample(): Promise<void> {
  const files = await exampleFiles().catch(() => []);
  await take(files);
  // Invented people need not be asked.
  need<HTMLInputElement>('#confirm').checked = files.length > 0;
  showDownload(session);
}

function start(): void {
  const today = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  need<HTMLInputElement>('#date').value =
    `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;

  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'file') return;
    const files = [...(target.files ?? [])];
    target.value = '';
    void take(files, target.dataset.replace as Role | undefined);
  });
  const drop = need('[data-drop]');
  for (const type of ['dragenter', 'dragover'] as const) {
    drop.addEventListener(type, (event) => {
      event.preventDefault();
      drop.classList.add('over');
    });
  }
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', async (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    await take(await droppedFiles(event.dataTransfer));
  });
  need('.side').addEventListener('change', ({ target }) => {
    showDownload(session);
    if (target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.id === 'date'))
      void showTopics();
  });
  onClick([need('[data-make]')], () => void makeReports(session), signal);
  onClick(all('[data-demo]'), () => void takeExample(), signal);

  showSlots(session);
  showDownload(session);
  document.documentElement.classList.add('ready');
  // Fetched in quiet, so that the files can be read as soon as they are there, even offline.
  session.maker.library().catch(() => undefined);
  if (location.hash === '#demo') void takeExample();
}

start();

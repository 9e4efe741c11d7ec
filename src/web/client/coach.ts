import type { Role } from '../../instrument/instrument.js';
import { looksSealed } from '../../sealing/format.js';
import type { CoachData } from '../pages/coach-page.js';
import { showBatch } from './coach/batch.js';
import { startBrand } from './coach/brand/brand-field.js';
import { createCoachSession } from './coach/coach-session.js';
import { makeReports, showDownload } from './coach/download-panel.js';
import { droppedFiles } from './coach/dropped-files.js';
import { exampleFiles } from './coach/example-files.js';
import { listenToRepeats, showMessages, wrongFiles } from './coach/messages.js';
import type { SheetFile } from './coach/read-sheet-file.js';
import { startSealing } from './coach/rounds/start-sealing.js';
import { topicsShower } from './coach/show-topics.js';
import { checkPair, showSlots } from './coach/slots.js';
import { type TakeOptions, takeFiles } from './coach/take-files.js';
import { keepForOffline } from './offline/keep-for-offline.js';
import { todayHere } from './page/calendar-day.js';
import { all, need, onClick, pageData } from './page/dom.js';

const { signal } = new AbortController();
const session = createCoachSession(pageData<CoachData>());
const { say } = session;
const showTopics = topicsShower(session);

async function take(files: readonly File[], options?: TakeOptions): Promise<void> {
  const wanted = files.filter(
    ({ name, webkitRelativePath }) => webkitRelativePath === '' || name.endsWith('.json'),
  );
  if (wanted.length === 0) return;
  let read: SheetFile[];
  try {
    read = await takeFiles(session, wanted, options);
  } catch {
    showMessages([say('coach.wrong.library')]);
    return;
  }
  if (read.some(({ kind }) => kind === 'sheet')) forgetYes();
  if (session.batch !== undefined) showBatch(session, read, { onBack: leaveBatch, signal });
  // The table names what nobody can read; what was refused has a reason.
  showAll(session.batch === undefined ? read : read.filter(({ kind }) => kind !== 'unreadable'));
  await sealing.show();
}

/** Who agreed, agreed to a report of their own answers, not of whatever comes to lie here. */
function forgetYes(): void {
  need<HTMLInputElement>('#confirm').checked = false;
}

function leaveBatch(): void {
  session.batch = undefined;
  forgetYes();
  showAll();
  need('#files').focus();
}

function showAll(read: readonly SheetFile[] = []): void {
  const isBatch = session.batch !== undefined;
  need('[data-batch]').hidden = !isBatch;
  need('[data-drop]').hidden = isBatch;
  need('[data-preview]').hidden = isBatch;
  showSlots(session);
  showMessages([...wrongFiles(session, read), ...(isBatch ? [] : checkPair(session).messages)]);
  showDownload(session);
  void showTopics();
}

async function takeExample(): Promise<void> {
  const files = await exampleFiles().catch(() => []);
  await take(files);
  // Invented people need not be asked.
  need<HTMLInputElement>('#confirm').checked = files.length > 0;
  showDownload(session);
}

/** Fields for files that hold no answers. */
const OTHER_FILES = new Set(['backup', 'brand']);

/** Files come from a button, a folder, a drop, a link or the clipboard. */
function listenToFiles(): void {
  document.addEventListener('change', ({ target }) => {
    const isOurs =
      target instanceof HTMLInputElement && target.type === 'file' && !OTHER_FILES.has(target.id);
    if (!isOurs) return;
    const files = [...(target.files ?? [])];
    target.value = '';
    const wanted = target.dataset.replace as Role | undefined;
    void take(files, wanted && { wanted });
  });
  const drop = need('[data-drop]');
  // Anywhere on the page: a file that misses the box would else take the place of the page, and of all that is on it.
  for (const type of ['dragover', 'dragleave', 'drop'] as const) {
    document.addEventListener(type, (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      drop.classList.toggle('over', type === 'dragover');
      if (type === 'drop') void droppedFiles(event.dataTransfer).then((files) => take(files));
    });
  }
  listenToRepeats((file) => void take([file], { again: true }));
}

/** A link with sealed answers, or to the example; taken out of the address, so that it stands in no history. */
function takeFromAddress(): void {
  const { hash } = location;
  if (hash === '#demo') void takeExample();
  if (!looksSealed(hash)) return;
  history.replaceState(null, '', location.pathname + location.search);
  sealing.takeText(hash);
}

const sealing = startSealing(session, {
  signal,
  onText: (text) => void take([new File([text], say('coach.sealed.link'))]),
  onOpened: () => {
    forgetYes();
    showAll();
    need('[data-drop]').scrollIntoView({ block: 'nearest' });
  },
});

startBrand(session, { onChange: () => void showTopics(), signal });
need<HTMLInputElement>('#date').value = todayHere();
listenToFiles();
// While somebody types, not after: what then moves would take the button away from under the pointer.
need('.side').addEventListener('input', () => showDownload(session));
need('.side').addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.id === 'date'))
    void showTopics();
});
onClick([need('[data-make]')], () => void makeReports(session), signal);
onClick(all('[data-demo]'), () => void takeExample(), signal);
addEventListener('hashchange', takeFromAddress, { signal });
showSlots(session);
showDownload(session);
document.documentElement.classList.add('ready');
// Fetched in quiet, so that the files can be read as soon as they are there, even offline.
session.maker.library().catch(() => undefined);
takeFromAddress();
void keepForOffline('coach.js');

import type { FillData } from '../pages/fill/fill-data.js';
import { type Draft, emptyDraft } from './fill/draft.js';
import { createDraftStore } from './fill/draft-store.js';
import { isInvitation, takeInvitation } from './fill/invited.js';
import { startFilling } from './fill/start-filling.js';
import { keepForOffline } from './offline/keep-for-offline.js';
import { need, pageData } from './page/dom.js';

/** One page may be mounted several times: whoever changes the language gets new markup and keeps the answers. */
let mounted = new AbortController();

function mount(given?: Draft): void {
  mounted.abort();
  mounted = new AbortController();
  const data = pageData<FillData>();
  const store = createDraftStore(data.instrument.reference, data.role);
  const draft = given ?? store.load() ?? emptyDraft();
  startFilling({ data, store, draft, invited: takeInvitation(data), signal: mounted.signal, changeLanguage });
  document.documentElement.classList.add('ready');
}

/**
 * Fetches the page in another language and puts it in the place of this one.
 *
 * The answers stay in memory, so this works where the browser keeps nothing. Offline, everything stays as
 * it is.
 *
 * @returns whether it worked
 */
async function changeLanguage(address: string, draft: Draft): Promise<boolean> {
  try {
    const response = await fetch(address);
    if (!response.ok) return false;
    const next = new DOMParser().parseFromString(await response.text(), 'text/html');
    need('#page-data', next);
    document.documentElement.lang = next.documentElement.lang;
    document.title = next.title;
    document.body.className = next.body.className;
    document.body.replaceChildren(...next.body.childNodes);
    history.replaceState(null, '', address + location.hash);
    mount(draft);
    return true;
  } catch {
    return false;
  }
}

// A second invitation in the same tab changes only what stands behind #.
addEventListener('hashchange', () => {
  if (isInvitation(location.hash)) location.reload();
});

mount();
void keepForOffline('fill.js');

import { type Draft, emptyDraft, isEmpty } from './draft.js';

/** Keeps a draft in this browser: until the tab is closed, or on the device if its owner wants that. */
export interface DraftStore {
  load(): Draft | undefined;
  /** @returns whether it was kept; a browser may refuse to keep anything */
  save(draft: Draft): boolean;
  wipe(): void;
  readonly onDevice: boolean;
  keepOnDevice(wanted: boolean): void;
  /**
   * Calls back when another tab changed the draft that is kept on the device; with undefined when it was taken from
   * the device. From then on this tab keeps its own to itself.
   */
  onChangeElsewhere(listener: (draft: Draft | undefined) => void, signal: AbortSignal): void;
}

export function createDraftStore(reference: string, role: string): DraftStore {
  const key = `visavis/${reference}/${role}`;
  const session = storage('sessionStorage');
  const device = storage('localStorage');
  let onDevice = read(device, key) !== undefined;

  return {
    get onDevice() {
      return onDevice;
    },
    load: () => (onDevice ? read(device, key) : undefined) ?? read(session, key),
    save(draft) {
      const kept = write(onDevice ? device : session, key, draft);
      if (onDevice) session?.removeItem(key);
      return kept;
    },
    wipe() {
      onDevice = false;
      session?.removeItem(key);
      device?.removeItem(key);
    },
    keepOnDevice(wanted) {
      onDevice = wanted;
      if (!wanted) device?.removeItem(key);
    },
    onChangeElsewhere(listener, signal) {
      addEventListener(
        'storage',
        (event) => {
          // Without a key, everything was taken away.
          if (event.key !== key && event.key !== null) return;
          const draft = event.newValue === null ? undefined : parse(event.newValue);
          if (draft === undefined && !onDevice) return;
          onDevice = draft !== undefined;
          listener(draft);
        },
        { signal },
      );
    },
  };
}

/** Merely asking for the storage may throw where it is blocked. */
function storage(kind: 'sessionStorage' | 'localStorage'): Storage | undefined {
  try {
    return globalThis[kind];
  } catch {
    return undefined;
  }
}

function read(from: Storage | undefined, key: string): Draft | undefined {
  const text = from?.getItem(key);
  return text === null || text === undefined ? undefined : parse(text);
}

/** What somebody else wrote under our name counts as nothing. */
function parse(text: string): Draft | undefined {
  try {
    return { ...emptyDraft(), ...(JSON.parse(text) as Draft) };
  } catch {
    return undefined;
  }
}

function write(to: Storage | undefined, key: string, draft: Draft): boolean {
  try {
    to?.setItem(key, JSON.stringify(draft));
    // Nothing to keep: after wiping, not even the name of the questionnaire stays behind.
    if (isEmpty(draft)) to?.removeItem(key);
    return to !== undefined;
  } catch {
    return false;
  }
}

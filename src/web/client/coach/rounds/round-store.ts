import type { Role } from '../../../../instrument/instrument.js';
import type { Round } from '../../../../sealing/round.js';

/** A round as this browser keeps it: with the sealed answers that came in, still sealed. */
export interface KeptRound {
  readonly id: string;
  readonly round: Round;
  readonly messages: { readonly [role in Role]?: string };
}

/** Rounds in this browser's own database. Where it keeps nothing, they live as long as the page. */
export interface RoundStore {
  /** Newest first. */
  all(): Promise<KeptRound[]>;
  /** @returns whether it will still be there after a reload */
  put(kept: KeptRound): Promise<boolean>;
  remove(id: string): Promise<void>;
}

const NAME = 'rounds';

export function createRoundStore(): RoundStore {
  const memory = new Map<string, KeptRound>();
  let opening: Promise<IDBDatabase> | undefined;

  const run = async <Value>(
    mode: IDBTransactionMode,
    work: (rounds: IDBObjectStore) => IDBRequest<Value>,
  ): Promise<Value> => {
    opening ??= openDatabase();
    const database = await opening;
    return settled(work(database.transaction(NAME, mode).objectStore(NAME)));
  };

  return {
    async all() {
      const kept = await run<KeptRound[]>('readonly', (rounds) => rounds.getAll()).catch(() => []);
      for (const one of kept) memory.set(one.id, one);
      return [...memory.values()].sort((a, b) => (a.round.created < b.round.created ? 1 : -1));
    },
    async put(kept) {
      memory.set(kept.id, kept);
      return run('readwrite', (rounds) => rounds.put(kept)).then(
        () => true,
        () => false,
      );
    },
    async remove(id) {
      memory.delete(id);
      await run('readwrite', (rounds) => rounds.delete(id)).catch(() => undefined);
    },
  };
}

/** Merely asking for the database may throw where it is blocked. */
async function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('visavis', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(NAME, { keyPath: 'id' });
  return settled(request);
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

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
  /** Rounds that the database did not take. */
  const memory = new Map<string, KeptRound>();
  let opening: Promise<IDBDatabase> | undefined;

  const run = async <Value>(
    mode: IDBTransactionMode,
    work: (rounds: IDBObjectStore) => IDBRequest<Value>,
  ): Promise<Value> => {
    opening ??= openDatabase();
    try {
      const database = await opening;
      return await settled(work(database.transaction(NAME, mode).objectStore(NAME)));
    } catch (error) {
      // A connection that the browser has closed is not asked again.
      opening = undefined;
      throw error;
    }
  };

  return {
    async all() {
      const kept = await run<KeptRound[]>('readonly', (rounds) => rounds.getAll()).catch(() => []);
      const stored = kept.filter(({ id }) => !memory.has(id));
      return [...stored, ...memory.values()].sort((a, b) => b.round.created.localeCompare(a.round.created));
    },
    async put(kept) {
      try {
        await run('readwrite', (rounds) => rounds.put(kept));
        memory.delete(kept.id);
        return true;
      } catch {
        memory.set(kept.id, kept);
        return false;
      }
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

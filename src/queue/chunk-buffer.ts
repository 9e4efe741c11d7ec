/** Collects what comes one by one, and hands it on in chunks. */
export interface ChunkBuffer<Item> {
  add(item: Item): void;
}

/**
 * @param size most items of a chunk
 * @param idleMs a chunk that is not full goes after so long without another item
 */
export function createChunkBuffer<Item>(
  size: number,
  idleMs: number,
  send: (chunk: readonly Item[]) => void,
): ChunkBuffer<Item> {
  let chunk: Item[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    const full = chunk;
    chunk = [];
    send(full);
  };
  return {
    add(item) {
      chunk.push(item);
      clearTimeout(timer);
      if (chunk.length >= size) flush();
      else timer = setTimeout(flush, idleMs);
    },
  };
}

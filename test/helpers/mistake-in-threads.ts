import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Arguments of Node for code that runs in each worker thread before the program, and does something when a pair
 * with the id `bad` is decoded there. It may use `text`, the pair.
 */
export function mistakeInThreads(folder: string, whenBad: string): string[] {
  const file = path.join(folder, 'mistake.mjs');
  writeFileSync(
    file,
    `import { isMainThread } from 'node:worker_threads';
     import { existsSync, writeFileSync } from 'node:fs';
     const { decode } = TextDecoder.prototype;
     if (!isMainThread) TextDecoder.prototype.decode = function (...given) {
       const text = decode.apply(this, given);
       if (text.includes('"id":"bad"')) { ${whenBad} }
       return text;
     };`,
  );
  return ['--import', pathToFileURL(file).href];
}

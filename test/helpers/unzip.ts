import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { type Entry, fromBuffer, type Options, type ZipFile } from 'yauzl';

/** Names and contents, in the order of the archive. */
export async function unzip(archive: Buffer): Promise<Map<string, Buffer>> {
  const open = promisify<Buffer, Options, ZipFile>(fromBuffer);
  const zip = await open(archive, { lazyEntries: false });
  const entries: Entry[] = [];
  zip.on('entry', (entry) => entries.push(entry));
  await new Promise((resolve) => zip.on('end', resolve));
  const read = promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip));
  const contents = new Map<string, Buffer>();
  for (const entry of entries) contents.set(entry.fileName, await buffer(await read(entry)));
  return contents;
}

/** Nothing that people hand in is longer: a sheet has a fifth of it, sealed or not; a logo of many shapes nearly all. */
const MAX_BYTES = 512 * 1024;

/** The text of a file; empty when it is too large to be one of ours, or cannot be read. */
export async function readText(file: Blob): Promise<string> {
  return file.size > MAX_BYTES ? '' : file.text().catch(() => '');
}

/** What a text holds; undefined when it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

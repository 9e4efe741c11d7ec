import { downloadZip } from 'client-zip';
import { download } from '../page/dom.js';

export interface PdfFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Hands one PDF over as it is, and several as one ZIP: browsers ask before they take a second file.
 *
 * @param date day in the reports, YYYY-MM-DD; the ZIP carries it instead of the time
 */
export async function handOver(files: readonly PdfFile[], zipName: string, date: string): Promise<void> {
  const [first] = files;
  if (first !== undefined && files.length === 1) {
    download(new Blob([first.bytes as BlobPart], { type: 'application/pdf' }), first.name);
    return;
  }
  const lastModified = new Date(`${date}T12:00:00Z`);
  const entries = files.map(({ name, bytes }) => ({ name, lastModified, input: bytes }));
  download(await downloadZip(entries).blob(), zipName);
}

import type PDFDocument from 'pdfkit';

/** An object that carries no stream and goes into the object stream. */
interface PlainObject {
  readonly id: number;
  readonly text: string;
}

/**
 * Makes PDFKit write its plain objects into one compressed object stream with a cross-reference stream
 * (ISO 32000-1, 7.5.7 and 7.5.8), both allowed in PDF/A-2.
 *
 * A tagged report has about 700 small objects, mostly structure elements: a third of the file without this.
 */
export function compactFile(pdf: PDFDocument): void {
  const write = pdf._write.bind(pdf);
  const plain: PlainObject[] = [];
  const offsets = new Map<number, number>();
  let parts: (string | Uint8Array)[] = [];
  let current: number | undefined;
  let hasStream = false;

  const emit = (id: number): void => {
    offsets.set(id, pdf._offset);
    for (const part of parts) write(part);
  };
  pdf._write = (data) => {
    const id = typeof data === 'string' ? /^(\d+) 0 obj$/.exec(data)?.[1] : undefined;
    if (current === undefined && id !== undefined) {
      current = Number(id);
      parts = [data];
      hasStream = false;
      return;
    }
    if (current === undefined) {
      write(data);
      return;
    }
    parts.push(data);
    hasStream ||= data === 'stream';
    if (data !== 'endobj') return;
    if (hasStream) emit(current);
    else plain.push({ id: current, text: parts.slice(1, -1).join('\n') });
    current = undefined;
  };

  pdf._finalize = () => {
    const container = writeObjectStream(pdf, plain);
    const table = pdf.ref({});
    const start = pdf._offset;
    Object.assign(table.data, {
      Type: 'XRef',
      Size: table.id + 1,
      Root: pdf._root,
      Info: pdf._info,
      ID: [pdf._id, pdf._id],
      W: [1, 3, 2],
    });
    offsets.set(table.id, start);
    table.end(crossReferences(table.id, offsets, container, plain));
    write('startxref');
    write(String(start));
    write('%%EOF');
    pdf.push(null);
  };
}

/** All plain objects in one stream: pairs of id and offset, then the objects. Returns its id. */
function writeObjectStream(pdf: PDFDocument, plain: readonly PlainObject[]): number {
  let offset = 0;
  const pairs = plain.map(({ id, text }) => {
    const pair = `${id} ${offset}`;
    offset += text.length + 1;
    return pair;
  });
  const index = `${pairs.join(' ')}\n`;
  const stream = pdf.ref({ Type: 'ObjStm', N: plain.length, First: index.length });
  stream.end(latin1(index + plain.map(({ text }) => `${text}\n`).join('')));
  return stream.id;
}

/** Rows of type, offset or container, and index; the first is the head of the empty free list. */
function crossReferences(
  last: number,
  offsets: ReadonlyMap<number, number>,
  container: number,
  plain: readonly PlainObject[],
): Uint8Array {
  const rows = new Uint8Array((last + 1) * 6);
  const put = (id: number, type: number, second: number, third: number): void => {
    rows.set([type, second >> 16, (second >> 8) & 0xff, second & 0xff, third >> 8, third & 0xff], id * 6);
  };
  put(0, 0, 0, 0xffff);
  for (const [id, offset] of offsets) put(id, 1, offset, 0);
  plain.forEach(({ id }, index) => {
    put(id, 2, container, index);
  });
  return rows;
}

/** PDF objects are written one byte per character. */
function latin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}

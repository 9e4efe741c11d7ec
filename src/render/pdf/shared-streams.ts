import type PDFDocument from 'pdfkit';

/** Compressed bytes of streams that several documents carry, by the identity of what was compressed. */
const compressed = new WeakMap<Uint8Array, Uint8Array>();

/**
 * Makes a document compress the bytes that it has in common with others (cut-out fonts, the color profile)
 * only once. What is not handed over again as the same object is forgotten with it.
 */
export function shareStreams(pdf: PDFDocument): void {
  const makeRef = pdf.ref.bind(pdf);
  pdf.ref = (data) => {
    const ref = makeRef(data);
    const finalize = ref.finalize.bind(ref);
    ref.finalize = () => {
      const [content] = ref.buffer;
      if (!ref.compress || content === undefined || ref.buffer.length > 1) return finalize();
      const known = compressed.get(content);
      if (known === undefined) return keep(pdf, content, finalize);
      ref.buffer = [known];
      ref.compress = false;
      finalize();
    };
    return ref;
  };
}

/** PDFKit hands the compressed bytes over in one piece. */
function keep(pdf: PDFDocument, content: Uint8Array, finalize: () => void): void {
  const write = pdf._write;
  pdf._write = (data) => {
    if (data instanceof Uint8Array) compressed.set(content, data);
    write(data);
  };
  try {
    finalize();
  } finally {
    pdf._write = write;
  }
}

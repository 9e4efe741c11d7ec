import type PDFDocument from 'pdfkit';
import { joinBytes } from '../../kernel/join-bytes.js';

/** Compresses bytes in the zlib format (RFC 1950). */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/** Compressed bytes of streams that several documents carry, by the identity of what was compressed. */
const compressed = new WeakMap<Uint8Array, Uint8Array>();

/**
 * Compresses the streams of a document, and the bytes that it has in common with others (cut-out fonts, the
 * color profile) only once. What is not handed over again as the same object is forgotten with it.
 */
export function compressStreams(pdf: PDFDocument, deflate: Deflate): void {
  const makeRef = pdf.ref.bind(pdf);
  pdf.ref = (data) => {
    const ref = makeRef(data);
    const finalize = ref.finalize.bind(ref);
    ref.finalize = () => {
      if (ref.compress && ref.buffer.length > 0) {
        ref.buffer = [compress(ref.buffer, deflate)];
        ref.compress = false;
      }
      finalize();
    };
    return ref;
  };
}

function compress(parts: readonly Uint8Array[], deflate: Deflate): Uint8Array {
  const [content = new Uint8Array()] = parts;
  if (parts.length > 1) return deflate(joinBytes(parts));
  const known = compressed.get(content) ?? deflate(content);
  compressed.set(content, known);
  return known;
}

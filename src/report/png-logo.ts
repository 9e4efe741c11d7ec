import { crc32 } from '../kernel/crc32.js';

/** Most characters of a logo in base64: 48 KB as a file. */
export const MAX_PNG_CHARACTERS = 65_536;
/** Sides in pixels; a logo stands on 55 by 7 millimetres at most. */
export const MAX_SIDE = 2000;
const MAX_PIXELS = 1_000_000;

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const CHUNK_FRAME = 12;
const HEADER_LENGTH = 13;
const MAX_PALETTE = 256 * 3;
const GREY = 0;
const RGB = 2;
const PALETTE = 3;
const DEPTHS: ReadonlyMap<number, readonly number[]> = new Map([
  [GREY, [1, 2, 4, 8]],
  [RGB, [8]],
  [PALETTE, [1, 2, 4, 8]],
]);
/** What PDF/A and print cannot show as it is meant. */
const REFUSED: Readonly<Record<string, string>> = {
  tRNS: 'must not have transparent colors: save it on white or on sand, without transparency',
  acTL: 'must not be animated: save one picture of it',
};

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** A whole number of groups of four, which every decoder takes. */
export const BASE64 = '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$';

/** @param base64 of the shape `BASE64` */
export function pngBytes(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Width and height in pixels, of a PNG that was checked. */
export function pngSize(bytes: Uint8Array): readonly [number, number] {
  const view = viewOf(bytes);
  return [view.getUint32(16), view.getUint32(20)];
}

/**
 * What keeps a file from being the logo of a PDF/A report, and how to save it instead; undefined when
 * nothing does. Reads the frame of the file, not the picture: every chunk has to be whole and undamaged.
 *
 * @see ISO/IEC 15948 (PNG), 5.3 and 11.2
 */
export function pngMistake(bytes: Uint8Array): string | undefined {
  if (SIGNATURE.some((byte, index) => bytes[index] !== byte)) return 'must be a PNG file, in base64';
  const chunks = readChunks(bytes);
  const [header, ...rest] = chunks ?? [];
  if (header?.type !== 'IHDR' || header.data.length !== HEADER_LENGTH || rest.at(-1)?.type !== 'IEND') {
    return 'must be a whole PNG file: this one is damaged or cut off';
  }
  const refused = rest.map(({ type }) => REFUSED[type]).find((message) => message !== undefined);
  return headerMistake(header.data) ?? refused ?? bodyMistake(header.data, rest);
}

/** Undefined when a chunk is cut off or damaged, or something stands behind the last. */
function readChunks(bytes: Uint8Array): Chunk[] | undefined {
  const view = viewOf(bytes);
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (at + CHUNK_FRAME <= bytes.length) {
    const end = at + CHUNK_FRAME + view.getUint32(at);
    if (end > bytes.length || view.getUint32(end - 4) !== crc32(bytes.subarray(at + 4, end - 4)))
      return undefined;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4) });
    at = end;
  }
  return at === bytes.length ? chunks : undefined;
}

function headerMistake(header: Uint8Array): string | undefined {
  const view = viewOf(header);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth = 0, colors = 0, compression, filter, interlaced] = header.subarray(8);
  if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
    return `must have sides of 1 to ${MAX_SIDE} pixels, and at most ${MAX_PIXELS} pixels in all`;
  }
  if (depth === 16) return 'must not have 16 bits a color: save it with 8';
  if (colors === 4 || colors === 6) {
    return 'must not have an alpha channel: save it on white or on sand, without transparency';
  }
  if (interlaced === 1) return 'must not be interlaced: save it without interlacing';
  const isKnown =
    DEPTHS.get(colors)?.includes(depth) && compression === 0 && filter === 0 && interlaced === 0;
  return isKnown ? undefined : 'must be a PNG in grey, RGB or with a palette';
}

function bodyMistake(header: Uint8Array, chunks: readonly Chunk[]): string | undefined {
  const [palette] = chunks.filter(({ type }) => type === 'PLTE');
  const entries = palette?.data.length ?? 0;
  if (header[9] === PALETTE && (entries === 0 || entries % 3 !== 0 || entries > MAX_PALETTE)) {
    return 'must have a palette of 1 to 256 colors';
  }
  const hasPixels = chunks.some(({ type, data }) => type === 'IDAT' && data.length > 0);
  return hasPixels ? undefined : 'must have a picture in it';
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

import { inflateSync } from 'node:zlib';

/** What can be seen in a PDF without interpreting it. */
export interface PdfStreams {
  readonly pages: number;
  readonly glyphs: number;
  /** Glyphs drawn as the box of a font for what it does not have. */
  readonly missingGlyphs: number;
}

/** Looks into the unpacked streams of one of our PDFs: a hundred times as fast as a reader of PDF. */
export function readStreams(bytes: Uint8Array): PdfStreams {
  const streams = unpackedStreams(Buffer.from(bytes));
  const glyphs = streams.flatMap(glyphsOf);
  return {
    pages: count(streams, /\/Type \/Page\b/g),
    glyphs: glyphs.length,
    missingGlyphs: glyphs.filter((glyph) => glyph === '0000').length,
  };
}

/** Every color that shapes and letters are filled with, as #RRGGBB. */
export function fillColors(bytes: Uint8Array): Set<string> {
  const fills = unpackedStreams(Buffer.from(bytes)).flatMap((stream) => [
    ...stream.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) rg\b/g),
  ]);
  const hex = (part: string): string =>
    Math.round(Number(part) * 255)
      .toString(16)
      .padStart(2, '0');
  return new Set(fills.map(([, ...parts]) => `#${parts.map(hex).join('').toUpperCase()}`));
}

function unpackedStreams(file: Buffer): string[] {
  const texts: string[] = [];
  let end = 0;
  for (;;) {
    const start = file.indexOf('\nstream\n', end);
    if (start === -1) return texts;
    end = file.indexOf('\nendstream', start);
    texts.push(unpacked(file.subarray(start + '\nstream\n'.length, end)));
  }
}

/** Metadata and color profiles may stand in the file as they are. */
function unpacked(stream: Buffer): string {
  return (stream[0] === 0x78 ? inflateSync(stream) : stream).toString('latin1');
}

function glyphsOf(stream: string): string[] {
  const shown = stream.match(/\[[^\]]*\] ?TJ/g) ?? [];
  return shown.flatMap((operands) =>
    (operands.match(/<[0-9a-f]+>/g) ?? []).flatMap((hex) => hex.slice(1, -1).match(/.{4}/g) ?? []),
  );
}

function count(streams: readonly string[], pattern: RegExp): number {
  return streams.reduce((sum, stream) => sum + (stream.match(pattern)?.length ?? 0), 0);
}

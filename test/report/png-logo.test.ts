import { readFileSync } from 'node:fs';
import { inflateSync, crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../src/kernel/crc32.js';
import { unwrap } from '../../src/kernel/result.js';
import { renderHtml } from '../../src/render/html/render-html.js';
import { pngMistake, pngSize } from '../../src/report/png-logo.js';
import { exampleFiles } from '../helpers/examples.js';
import { readJson } from '../helpers/json.js';
import { chunk, type PngParts, png } from '../helpers/png.js';
import { readPdf } from '../helpers/read-pdf.js';
import { EXAMPLE_DATE, engine, renderExample, theme } from '../helpers/render-example.js';

const PALETTE = chunk('PLTE', Buffer.from([255, 255, 255, 29, 78, 137]));

describe('a picture that a report can hold', () => {
  test.each<{ what: string; parts: PngParts }>([
    { what: 'RGB', parts: { colors: 2 } },
    { what: 'grey', parts: { colors: 0 } },
    { what: 'black and white', parts: { colors: 0, depth: 1 } },
    { what: 'a palette', parts: { colors: 3, chunks: [PALETTE] } },
    { what: 'a palette of 16', parts: { colors: 3, depth: 4, chunks: [PALETTE] } },
    { what: 'a comment', parts: { chunks: [chunk('tEXt', Buffer.from('Title\0Logo'))] } },
  ])('$what', ({ parts }) => {
    expect(pngMistake(png(parts))).toBeUndefined();
    expect(pngSize(png(parts))).toEqual([12, 4]);
  });
});

describe('a picture is refused with what to do about it', () => {
  const whole = png();
  test.each<{ why: string; file: Uint8Array; says: string }>([
    { why: 'another format', file: Buffer.from('GIF89a and more bytes'), says: 'must be a PNG file' },
    { why: 'nothing', file: Buffer.alloc(0), says: 'must be a PNG file' },
    { why: 'alpha', file: png({ colors: 6 }), says: 'without transparency' },
    { why: 'grey with alpha', file: png({ colors: 4 }), says: 'without transparency' },
    {
      why: 'a transparent color',
      file: png({ chunks: [chunk('tRNS', Buffer.alloc(6))] }),
      says: 'without transparency',
    },
    { why: 'interlacing', file: png({ interlaced: 1 }), says: 'without interlacing' },
    { why: '16 bits', file: png({ depth: 16 }), says: 'save it with 8' },
    { why: 'animation', file: png({ chunks: [chunk('acTL', Buffer.alloc(8))] }), says: 'one picture' },
    { why: 'a depth that RGB has not', file: png({ depth: 4 }), says: 'grey, RGB or with a palette' },
    { why: 'no palette', file: png({ colors: 3 }), says: 'palette of 1 to 256' },
    {
      why: 'half a palette entry',
      file: png({ colors: 3, chunks: [chunk('PLTE', Buffer.alloc(4))] }),
      says: 'palette of 1 to 256',
    },
    { why: 'no width', file: png({ width: 0 }), says: '1 to 2000 pixels' },
    { why: 'a side too long', file: png({ width: 2001 }), says: '1 to 2000 pixels' },
    { why: 'too many pixels', file: png({ width: 1500, height: 1500 }), says: '1000000 pixels' },
    { why: 'no picture', file: png({ pixels: Buffer.alloc(0) }), says: 'a picture in it' },
    {
      why: 'more behind the end',
      file: Buffer.concat([whole, Buffer.from('x')]),
      says: 'damaged or cut off',
    },
  ])('$why', ({ file, says }) => {
    expect(pngMistake(file)).toContain(says);
  });

  test('whichever byte is changed, and wherever it is cut off', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(whole, (byte, index) => (index === at ? byte ^ change : byte));
        expect(pngMistake(damaged)).toBeDefined();
        expect(pngMistake(whole.subarray(0, at))).toBeDefined();
      }),
    );
  });

  test('and never takes other bytes for one', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => pngMistake(bytes) !== undefined));
  });
});

test('the sum of a chunk is that of zlib', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => crc32(bytes) === zlibCrc32(bytes)));
});

describe('a report with a picture for a logo', () => {
  const brand = readJson('examples/brand-with-png.json') as { logo: { png: string } };
  const { document } = unwrap(
    engine.report({
      ...exampleFiles('pair-a-good-relationship-one-underestimated-need'),
      brand,
      date: EXAMPLE_DATE,
    }),
  );

  test('holds its pixels untouched in the PDF, read out as the organisation', async () => {
    const bytes = await renderExample(document);
    expect((await readPdf(bytes)).tags).toContain('De Brug');
    const file = Buffer.from(brand.logo.png, 'base64');
    const pixels = file.subarray(
      file.indexOf('IDAT') + 4,
      file.indexOf('IDAT') + 4 + file.readUInt32BE(file.indexOf('IDAT') - 4),
    );
    expect(inflateSync(pixels)).toHaveLength(160 * (1 + 480));
    expect(Buffer.from(bytes).includes(pixels)).toBe(true);
    expect(await renderExample(document)).toEqual(bytes);
  });

  test('carries it as data in the page, with its words', () => {
    const page = renderHtml(document, theme);
    expect(page).toContain(
      `<img class="brand-logo" src="data:image/png;base64,${brand.logo.png}" alt="De Brug">`,
    );
  });

  test('is the same file the documentation names', () => {
    expect(readFileSync('docs/templates.md', 'utf8')).toContain('examples/brand-with-png.json');
  });
});

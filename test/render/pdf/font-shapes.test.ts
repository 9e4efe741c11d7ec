import * as fontkit from 'fontkit';
import { expect, test } from 'vitest';
import { deflate } from '../../../src/library/deflate.js';
import { readFont } from '../../../src/library/load-fonts.js';
import { type FontSet, WEIGHTS, type Weight } from '../../../src/render/pdf/font-set.js';
import type { FontShapes } from '../../../src/render/pdf/font-shapes.js';
import { shapesOf, withLayoutCache } from '../../../src/render/pdf/layout-cache.js';
import { renderPdf } from '../../../src/render/pdf/render-pdf.js';
import { exampleDocument } from '../../helpers/example-documents.js';
import { theme } from '../../helpers/render-example.js';

const document = exampleDocument();

function openFonts(shapes: (weight: Weight) => FontShapes | undefined) {
  const asked: string[] = [];
  const open = (weight: Weight): FontSet['light'] => {
    const font = fontkit.create(readFont(weight));
    if ('fonts' in font) throw new TypeError('one font was expected');
    const layout = font.layout.bind(font);
    const counted: typeof layout = (text, ...rest) => {
      asked.push(text);
      return layout(text, ...rest);
    };
    return withLayoutCache(Object.assign(font, { layout: counted }), shapes(weight));
  };
  const [light, regular, semibold] = WEIGHTS.map(open);
  if (light === undefined || regular === undefined || semibold === undefined)
    throw new Error('three weights');
  return { asked, fonts: { light, regular, semibold } };
}

test('a font that is told how it shapes words gives the same bytes, and looks nothing up', async () => {
  const first = openFonts(() => undefined);
  const bytes = await renderPdf(document, { fonts: first.fonts, theme, deflate });
  expect(first.asked.length).toBeGreaterThan(100);

  // As they are read back from a file.
  const shapes = JSON.parse(
    JSON.stringify(Object.fromEntries(WEIGHTS.map((weight) => [weight, shapesOf(first.fonts[weight])]))),
  );
  const second = openFonts((weight) => shapes[weight]);
  const again = await renderPdf(document, { fonts: second.fonts, theme, deflate });
  expect(Buffer.compare(again, bytes)).toBe(0);
  expect(second.asked).toEqual([]);
});

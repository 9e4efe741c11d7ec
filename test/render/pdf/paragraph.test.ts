import { describe, expect, test } from 'vitest';
import { layoutParagraph } from '../../../src/render/pdf/paragraph.js';
import { createShaper } from '../../../src/render/pdf/shaper.js';
import { TYPE } from '../../../src/render/pdf/type-style.js';
import { fonts } from '../../helpers/render-example.js';

const shaper = createShaper(fonts);
const words = (text: string, width: number): string[] =>
  layoutParagraph(shaper, text, TYPE.body, width, 'plain').lines.map(({ runs }) =>
    runs.map((run) => run.text).join('|'),
  );

describe('layoutParagraph', () => {
  test.each([
    { why: 'fits on one line', text: 'kort', width: 100, lines: ['kort'] },
    { why: 'breaks at spaces', text: 'een twee drie', width: 50, lines: ['een twee', 'drie'] },
    {
      why: 'leaves a soft hyphen alone in a word that fits',
      text: 'Erwartungs\u00ADhaltung',
      width: 200,
      lines: ['Erwartungshaltung'],
    },
    {
      why: 'breaks at a soft hyphen, with a hyphen',
      text: 'Erwartungs\u00ADhaltung',
      width: 70,
      lines: ['Erwartungs-', 'haltung'],
    },
    {
      why: 'breaks a word that no line can hold after the last character that fits',
      text: 'aaaaaaaaaa',
      width: 28,
      lines: ['aaaaa', 'aaaaa'],
    },
    {
      why: 'keeps words joined by a no-break space together',
      text: 'zie Kaart\u00A01',
      width: 42,
      lines: ['zie', 'Kaart\u00A01'],
    },
    { why: 'drops spaces at the ends', text: '  twee  woorden  ', width: 200, lines: ['twee woorden'] },
    { why: 'has no line for an empty text', text: '', width: 100, lines: [] },
  ])('$why', ({ text, width, lines }) => {
    expect(words(text, width)).toEqual(lines);
  });

  test('no line is wider than the measure', () => {
    const text =
      'Een zin met heel gewone woorden en één onafbreekbaarlangwoordzonderstreepjes daarin. '.repeat(6);
    for (const width of [60, 107, 144, 263, 480]) {
      for (const line of layoutParagraph(shaper, text, TYPE.small, width).lines) {
        expect(line.width).toBeLessThanOrEqual(width + 0.02);
      }
    }
  });

  test('sets runs of different weight on one line, with the space between them', () => {
    const { lines } = layoutParagraph(
      shaper,
      [{ text: 'Duidelijk anders.' }, { text: ' Kaart 2.', weight: 'semibold' }],
      TYPE.small,
      200,
    );
    expect(lines[0]?.runs.map(({ text, weight }) => [text, weight])).toEqual([
      ['Duidelijk anders.', 'regular'],
      ['Kaart 2.', 'semibold'],
    ]);
    const [first, second] = lines[0]?.runs ?? [];
    expect(second?.x).toBeCloseTo((first?.width ?? 0) + shaper.width(' ', 'regular', 9), 6);
  });

  test('avoids a last line of one short word', () => {
    const text = 'Jullie stellen allebei graag gaandeweg bij.';
    const plain = layoutParagraph(shaper, text, TYPE.small, 148, 'plain');
    const better = layoutParagraph(shaper, text, TYPE.small, 148, 'orphan');
    expect(better.lines).toHaveLength(plain.lines.length);
    expect(better.lines.at(-1)?.width).toBeGreaterThanOrEqual(0.3 * 148);
  });

  test('balances the lines of a headline', () => {
    const { lines } = layoutParagraph(
      shaper,
      'Op twee punten dichtbij, op één duidelijk anders',
      TYPE.h1,
      480,
      'balance',
    );
    expect(lines).toHaveLength(2);
    expect(Math.abs((lines[0]?.width ?? 0) - (lines[1]?.width ?? 0))).toBeLessThan(60);
  });

  test('a word of 40,000 characters is broken in reasonable time', () => {
    const { lines } = layoutParagraph(shaper, 'x'.repeat(40_000), TYPE.body, 480);
    expect(lines.length).toBeGreaterThan(300);
  }, 5_000);
});

describe('renderable', () => {
  test.each([
    { why: 'Latin with marks stays', text: 'Šárka Łukasz Žofie ĳ', shown: 'Šárka Łukasz Žofie ĳ' },
    { why: 'an emoji becomes one box', text: 'Jan 🙂', shown: 'Jan □' },
    { why: 'a joined emoji becomes one box too', text: '👩‍👩‍👧', shown: '□' },
    { why: 'Arabic becomes boxes', text: 'نور', shown: '□□□' },
    { why: 'tabs and line ends become spaces', text: 'een\ttwee\r\ndrie', shown: 'een twee drie' },
    { why: 'a no-break space stays', text: 'Kaart\u00A01', shown: 'Kaart\u00A01' },
  ])('$why', ({ text, shown }) => {
    expect(shaper.renderable(text)).toBe(shown);
  });
});

import { describe, expect, test } from 'vitest';
import { loadFonts } from '../../../src/library/load-fonts.js';
import { keepingNothingPersonal } from '../../../src/render/pdf/keeping.js';
import { layoutParagraph } from '../../../src/render/pdf/paragraph.js';
import { createShaper } from '../../../src/render/pdf/shaper.js';
import { TYPE } from '../../../src/render/pdf/type-style.js';
import { exampleDocument } from '../../helpers/example-documents.js';

const report = exampleDocument();
const document = {
  ...report,
  people: {
    employee: { ...report.people.employee, name: 'Noor', fullName: 'Noor van der Meulen' },
    manager: { ...report.people.manager, name: 'Wouter', fullName: 'Wouter' },
  },
};
const [quote = ''] = document.sections.flatMap(({ blocks }) =>
  blocks.flatMap((block) => (block.kind === 'quotes' ? block.quotes.map(({ text }) => text) : [])),
);
const keeping = keepingNothingPersonal(document);
const shared = createShaper(loadFonts());

describe.each([
  { what: 'a name', text: 'Noor', kept: false },
  { what: 'a name in a sentence', text: 'Belangrijk voor Wouter, en ook te merken.', kept: false },
  { what: 'a name with an ending', text: 'Noors antwoord', kept: false },
  { what: 'part of a long name, as on a line', text: 'van der Meulen ', kept: false },
  { what: 'own words', text: `‘${quote}’`, kept: false },
  { what: 'part of own words, as on a line', text: quote.slice(3, 30), kept: false },
  { what: 'a text of the template', text: 'Duidelijk verschil', kept: true },
  { what: 'a figure', text: '62', kept: true },
])('$what', ({ text, kept }) => {
  test(`may ${kept ? '' : 'not '}stay`, () => {
    expect(keeping.text(text)).toBe(kept);
  });

  test(`${kept ? 'stays' : 'is forgotten'} when its report is done`, () => {
    const layout = () => layoutParagraph(shared.forDocument(keeping), text, TYPE.body, 200);
    const [first, second] = [layout(), layout()];
    expect(first === second).toBe(kept);
    expect(first.stays).toBe(kept);
  });
});

test.each([
  { word: 'Noor', kept: false },
  { word: '‘Noor’,', kept: false },
  { word: 'Noors', kept: false },
  { word: 'Meu-', kept: false },
  { word: 'Wouter-Jan', kept: false },
  { word: `${quote.split(' ').at(-1)}’`, kept: false },
  { word: 'Belangrijk', kept: true },
  { word: 'merken.', kept: true },
])('the word $word may stay: $kept', ({ word, kept }) => {
  expect(keeping.word(word)).toBe(kept);
});

test('a line of a long paragraph of own words is forgotten, wherever it breaks', () => {
  const { stays, lines } = layoutParagraph(shared.forDocument(keeping), `‘${quote}’`, TYPE.body, 120);
  expect(lines.length).toBeGreaterThan(2);
  expect(stays).toBe(false);
});

test('there are own words in the example', () => {
  expect(quote.length).toBeGreaterThan(30);
});

import { describe, expect, test } from 'vitest';
import { loadFonts } from '../../../src/library/load-fonts.js';
import { layoutParagraph } from '../../../src/render/pdf/paragraph.js';
import { personalTexts } from '../../../src/render/pdf/personal-texts.js';
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
const isPersonal = personalTexts(document);
const shared = createShaper(loadFonts());

describe.each([
  { what: 'a name', text: 'Noor', personal: true },
  { what: 'a name in a sentence', text: 'Belangrijk voor Wouter, en ook te merken.', personal: true },
  { what: 'a name with an ending', text: 'Noors antwoord', personal: true },
  { what: 'part of a long name, as on a line', text: 'van der Meulen ', personal: true },
  { what: 'own words', text: `‘${quote}’`, personal: true },
  { what: 'part of own words, as on a line', text: quote.slice(3, 30), personal: true },
  { what: 'a text of the template', text: 'Duidelijk verschil', personal: false },
  { what: 'a figure', text: '62', personal: false },
])('$what', ({ text, personal }) => {
  test(`is ${personal ? '' : 'not '}personal`, () => {
    expect(isPersonal(text)).toBe(personal);
  });

  test(`${personal ? 'is forgotten' : 'stays'} when its report is done`, () => {
    const layout = () =>
      layoutParagraph(
        shared.forDocument((words) => !isPersonal(words)),
        text,
        TYPE.body,
        200,
      );
    const [first, second] = [layout(), layout()];
    expect(first === second).toBe(!personal);
  });
});

test('there are own words in the example', () => {
  expect(quote.length).toBeGreaterThan(30);
});

import { describe, expect, test } from 'vitest';
import { checkInstrumentTexts, instrumentTextKeys } from '../../src/instrument/instrument-texts.js';
import { INSTRUMENTS, instrumentOf, library } from '../helpers/shipped.js';

const tandem = instrumentOf('tandem');
const english = library.instruments.get('tandem')?.texts.get('en') ?? {};

describe('instrumentTextKeys', () => {
  const keys = instrumentTextKeys(tandem);

  test('every key stands once, though many items share their labels', () => {
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key.startsWith('six.'))).toHaveLength(6 + 1);
  });

  test.each([
    { why: 'the name of the questionnaire', key: 'q.name' },
    { why: 'what every screen needs', key: 'format.skip' },
    { why: 'a screen', key: 'work.title' },
    { why: 'a scale', key: 'name.scouting' },
    { why: 'a pole', key: 'name.canvas.high' },
    { why: 'an item', key: 'item.tempo-3' },
    { why: 'an option without a number', key: 'six.no-view' },
  ])('$why', ({ key }) => {
    expect(keys).toContain(key);
  });

  test('a text by role counts for both roles', () => {
    const shipped = instrumentTextKeys(instrumentOf('vis-a-vis'));
    const byRole = shipped.filter((key) => key.endsWith('.employee'));
    expect(byRole.length).toBeGreaterThan(0);
    expect(byRole.filter((key) => !shipped.includes(key.replace(/employee$/, 'manager')))).toEqual([]);
  });

  test('prompts, hints and questions are texts too', () => {
    expect(instrumentTextKeys(instrumentOf('three-asks'))).toEqual(
      expect.arrayContaining(['prompt.room', 'open.small-joy']),
    );
    expect(instrumentTextKeys(instrumentOf('vis-a-vis'))).toContain('open.going-well.hint');
  });
});

describe('checkInstrumentTexts', () => {
  const file = 'texts.en.json';
  const { 'item.tempo-3': _, ...withoutOne } = english;

  test.each([
    { why: 'a complete file', texts: english, mistakes: [] },
    {
      why: 'a missing text',
      texts: withoutOne,
      mistakes: [{ pointer: '/item.tempo-3', code: 'missing-text', message: 'is missing' }],
    },
    {
      why: 'a typing slip in a key: what is missing, and what the file has instead',
      texts: { ...withoutOne, 'item.tempo-33': 'A deadline close by helps me.' },
      mistakes: [
        {
          pointer: '/item.tempo-3',
          code: 'missing-text',
          message: 'is missing; the file has "item.tempo-33"',
        },
        { pointer: '/item.tempo-33', code: 'unused-text', message: 'is used by no question' },
      ],
    },
    {
      why: 'a text of white space only',
      texts: { ...english, 'q.name': '  ' },
      mistakes: [{ pointer: '/q.name', code: 'empty-text', message: 'must be a text that is not empty' }],
    },
    {
      why: 'a text that is a number',
      texts: { ...english, 'q.name': 6 },
      mistakes: [{ pointer: '/q.name', code: 'empty-text', message: 'must be a text that is not empty' }],
    },
    {
      why: 'a text for nothing',
      texts: { ...english, 'q.subtitle': 'For two' },
      mistakes: [{ pointer: '/q.subtitle', code: 'unused-text', message: 'is used by no question' }],
    },
    {
      why: 'a list of texts',
      texts: Object.values(english),
      mistakes: [{ pointer: '', code: 'type', message: 'must be an object of texts by key' }],
    },
    {
      why: 'no object at all',
      texts: null,
      mistakes: [{ pointer: '', code: 'type', message: 'must be an object of texts by key' }],
    },
  ])('$why', ({ texts, mistakes }) => {
    expect(checkInstrumentTexts(tandem, texts, file)).toEqual(
      mistakes.map((mistake) => ({ ...mistake, file })),
    );
  });

  test('all mistakes at once', () => {
    const few = { 'q.name': '', 'q.nmae': 'Tandem' };
    expect(checkInstrumentTexts(tandem, few, file)).toHaveLength(instrumentTextKeys(tandem).length - 1 + 2);
  });
});

describe.each(INSTRUMENTS)('the questionnaire %s', (id) => {
  const { instrument, texts, reportTexts } = library.instruments.get(id) ?? {};

  test('has texts in every locale it names, and no other', () => {
    expect([...(texts?.keys() ?? [])]).toEqual([...(instrument?.locales ?? [])]);
    expect([...(reportTexts?.keys() ?? [])]).toEqual([...(instrument?.locales ?? [])]);
  });

  test('has all its texts in every locale', () => {
    for (const [locale, messages] of texts ?? []) {
      expect(checkInstrumentTexts(instrumentOf(id), messages, locale)).toEqual([]);
    }
  });
});

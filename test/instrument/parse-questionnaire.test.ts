import { describe, expect, test } from 'vitest';
import { parseQuestionnaire } from '../../src/instrument/parse-questionnaire.js';
import type { QuestionnaireFile } from '../../src/instrument/questionnaire-file.js';
import { Problem, type Violation } from '../../src/problems/problem.js';
import { buildQuestionnaire } from '../helpers/questionnaire-builder.js';

/** Everything a questionnaire can have: three domains, both keyings, picks, an open question. */
function valid(): QuestionnaireFile {
  const file = buildQuestionnaire([
    { id: 'pace', keys: '+-', seen: true },
    { id: 'route', domain: 'preferences', keys: '+-+' },
    { id: 'light', domain: 'expectations', asker: 'manager' },
  ]);
  const options = ['tea', 'coffee'].map((value) => ({ value, label: 'option' }));
  const pick = { roles: file.items[0]?.roles ?? [], question: 'q', options, scored: false as const };
  const personal = { sensitivity: 1 as const, sharedAs: 'choice-if-owner-agrees' };
  file.picks = [
    { ...pick, ...personal, id: 'gives', use: 'energy-gives', choose: { min: 0, max: 2 } },
    { ...pick, ...personal, id: 'costs', use: 'energy-costs', choose: { min: 0, max: 1 }, excludes: 'gives' },
  ];
  file.open = [
    {
      id: 'praise',
      use: 'going-well',
      roles: ['employee', 'manager'],
      question: 'q',
      maxLength: 200,
      optional: true,
      ...personal,
    },
  ];
  const frame = { domain: 'strengths', roles: pick.roles, title: 't', instruction: 'i' } as const;
  file.sections.push(
    { ...frame, id: 'cups', layout: 'picks', picks: ['gives', 'costs'] },
    { ...frame, id: 'words', layout: 'open', open: ['praise'] },
  );
  // Not a structured clone: that would keep the label lists of two formats one and the same.
  return JSON.parse(JSON.stringify(file)) as QuestionnaireFile;
}

function mistakesOf(raw: unknown): readonly Violation[] {
  const result = parseQuestionnaire(raw, 'mine/questionnaire.json');
  if (result.ok) return [];
  expect(result.error).toBeInstanceOf(Problem);
  expect(result.error.code).toBe('invalid-questionnaire');
  return result.error.violations;
}

test('a questionnaire without a mistake is parsed', () => {
  expect(mistakesOf(valid())).toEqual([]);
});

describe('one mistake of meaning at a time, with place, kind and a way out', () => {
  interface Row {
    readonly why: string;
    readonly edit: (file: QuestionnaireFile) => void;
    readonly mistakes: readonly Omit<Violation, 'file'>[];
  }
  const rows: Row[] = [
    {
      why: 'a format that ends where it starts',
      edit: (file) => set(file.responseFormats.rating, { max: 1 }),
      mistakes: [
        { pointer: '/responseFormats/rating/max', code: 'range', message: 'must be greater than min' },
      ],
    },
    {
      why: 'a label too many',
      edit: (file) => file.responseFormats.rating?.labels.push('option.6'),
      mistakes: [
        {
          pointer: '/responseFormats/rating/labels',
          code: 'labels',
          message: 'must have 5 labels, one for each option from min to max',
        },
      ],
    },
    {
      why: 'an item that names a scale with a typing slip',
      edit: (file) => set(file.items[0], { scale: 'pcae' }),
      mistakes: [
        {
          pointer: '/scales/0',
          code: 'foreign-item',
          message: 'item "pace-1" belongs to scale "pcae"',
        },
        {
          pointer: '/items/0/scale',
          code: 'unknown-scale',
          message: '"pcae" is not defined; did you mean "pace"?',
        },
      ],
    },
    {
      why: 'an item that names a scale unlike any other',
      edit: (file) => set(file.items[0], { scale: 'something-else' }),
      mistakes: [
        {
          pointer: '/scales/0',
          code: 'foreign-item',
          message: 'item "pace-1" belongs to scale "something-else"',
        },
        { pointer: '/items/0/scale', code: 'unknown-scale', message: '"something-else" is not defined' },
      ],
    },
    {
      why: 'an item whose scale does not list it',
      edit: (file) => set(file.scales[0], { items: ['pace-1'], minAnswered: 1 }),
      mistakes: [
        {
          pointer: '/items/1/scale',
          code: 'not-listed',
          message: 'scale "pace" does not list item "pace-2"',
        },
      ],
    },
    {
      why: 'an item with a format that is not there',
      edit: (file) => set(file.items[2], { format: 'rating-or-unsene' }),
      mistakes: [
        {
          pointer: '/items/2/format',
          code: 'unknown-format',
          message: '"rating-or-unsene" is not defined; did you mean "rating-or-unseen"?',
        },
      ],
    },
    {
      why: 'a rating item without its sentence',
      edit: (file) => unset(file.items[0], 'text'),
      mistakes: [{ pointer: '/items/0', code: 'wording', message: 'a rating item has "text"' }],
    },
    {
      why: 'bipolar items without their two sides',
      edit: (file) => {
        set(file.responseFormats, { two: { ...format(file, 'rating'), kind: 'bipolar' } });
        for (const item of file.items.filter(({ scale }) => scale === 'route')) item.format = 'two';
        set(file.items[3], { left: 'l', right: 'r' });
        set(file.items[4], { left: 'l' });
      },
      mistakes: [4, 5].map((index) => ({
        pointer: `/items/${index}`,
        code: 'wording',
        message: 'a bipolar item has "left" and "right"',
      })),
    },
    {
      why: 'a scale that lists an item that is not there',
      edit: (file) => set(file.scales[0], { items: ['pace-1', 'pace-2', 'pace-3'] }),
      mistakes: [
        {
          pointer: '/scales/0',
          code: 'unknown-item',
          message: '"pace-3" is not defined; did you mean "pace-1"?',
        },
      ],
    },
    {
      why: 'a strength without items',
      edit: (file) => {
        unset(file.scales[0], 'items');
        file.items.splice(0, 2);
        file.sections[0]?.items?.splice(0, 1);
        set(file.sections[0], {
          items: file.sections[0]?.items?.filter((id) => !id.startsWith('pace')) ?? [],
        });
      },
      mistakes: [{ pointer: '/scales/0', code: 'required', message: 'a scale of strengths has "items"' }],
    },
    {
      why: 'more answers asked than there are items',
      edit: (file) => set(file.scales[1], { minAnswered: 4 }),
      mistakes: [
        {
          pointer: '/scales/1/minAnswered',
          code: 'min-answered',
          message: 'must be 1 to 3, the number of items',
        },
      ],
    },
    {
      why: 'no word about how many answers are enough',
      edit: (file) => unset(file.scales[1], 'minAnswered'),
      mistakes: [
        {
          pointer: '/scales/1/minAnswered',
          code: 'min-answered',
          message: 'must be 1 to 3, the number of items',
        },
      ],
    },
    {
      why: 'a preference without poles',
      edit: (file) => unset(file.scales[1], 'poles'),
      mistakes: [{ pointer: '/scales/1', code: 'required', message: 'a preference has "poles"' }],
    },
    {
      why: 'items of one scale with two formats',
      edit: (file) => set(file.items[0], { format: 'rating-or-unseen' }),
      mistakes: [
        {
          pointer: '/scales/0/items',
          code: 'mixed-formats',
          message: 'must all have the same response format',
        },
      ],
    },
    {
      why: 'an expectation without the one who gives',
      edit: (file) => unset(file.scales[2], 'giver'),
      mistakes: [
        {
          pointer: '/scales/2',
          code: 'required',
          message: 'an expectation has "asker", "giver" and "ratings"',
        },
      ],
    },
    {
      why: 'somebody who asks of oneself',
      edit: (file) => set(file.scales[2], { giver: 'manager' }),
      mistakes: [
        { pointer: '/scales/2/giver', code: 'roles', message: 'must be the other role than "asker"' },
        ...(['estimate', 'offer', 'room'] as const).map((rating) => ({
          pointer: `/scales/2/ratings/${rating}`,
          code: 'rating',
          message: `must be an item with perspective "${rating}" for the manager only`,
        })),
      ],
    },
    {
      why: 'a rating asked of the wrong role',
      edit: (file) => {
        const rows = file.sections.find(({ id }) => id === 'asks')?.rows ?? [];
        set(itemOf(file, 'light-room'), { roles: ['manager'] });
        rows[0]?.items.employee.pop();
        rows[0]?.items.manager.push('light-room');
      },
      mistakes: [
        {
          pointer: '/scales/2/ratings/room',
          code: 'rating',
          message: 'must be an item with perspective "room" for the employee only',
        },
      ],
    },
    {
      why: 'a rating with another perspective',
      edit: (file) => set(itemOf(file, 'light-importance'), { perspective: 'experience' }),
      mistakes: [
        {
          pointer: '/scales/2/ratings/importance',
          code: 'rating',
          message: 'must be an item with perspective "importance" for the manager only',
        },
      ],
    },
    {
      why: 'the same option twice',
      edit: (file) => set(file.picks[0]?.options[1], { value: 'tea' }),
      mistakes: [
        { pointer: '/picks/0/options/1', code: 'duplicate-option', message: '"tea" is used before' },
      ],
    },
    {
      why: 'at least more than at most',
      edit: (file) => set(file.picks[1]?.choose, { min: 2 }),
      mistakes: [{ pointer: '/picks/1/choose/min', code: 'range', message: 'must not exceed max' }],
    },
    {
      why: 'a pick that excludes one that is not there',
      edit: (file) => set(file.picks[1], { excludes: 'givse' }),
      mistakes: [
        {
          pointer: '/picks/1/excludes',
          code: 'unknown-pick',
          message: '"givse" is not defined; did you mean "gives"?',
        },
      ],
    },
    {
      why: 'a question that stands on no screen, for anybody',
      edit: (file) => file.sections.pop(),
      mistakes: (['employee', 'manager'] as const).map((role) => ({
        pointer: '/sections',
        code: 'placement',
        message: `must show "praise" to the ${role} once; it is shown 0 times`,
      })),
    },
    {
      why: 'a question that one role meets twice',
      edit: (file) =>
        file.sections.push({
          id: 'again',
          domain: 'strengths',
          roles: ['manager'],
          title: 't',
          instruction: 'i',
          layout: 'open',
          open: ['praise'],
        }),
      mistakes: [
        {
          pointer: '/sections',
          code: 'placement',
          message: 'must show "praise" to the manager once; it is shown 2 times',
        },
      ],
    },
    {
      why: 'a screen that shows what one of the roles is not asked',
      edit: (file) => set(file.picks[0], { roles: ['employee'] }),
      mistakes: [
        {
          pointer: '/sections',
          code: 'unknown-item',
          message: '"gives" is not a question for the manager',
        },
      ],
    },
    {
      why: 'a screen that shows what does not exist',
      edit: (file) => file.sections.at(-1)?.open?.push('prise'),
      mistakes: (['employee', 'manager'] as const).map((role) => ({
        pointer: '/sections',
        code: 'unknown-item',
        message: `"prise" is not a question for the ${role}`,
      })),
    },
  ];

  test.each(rows)('$why', ({ edit, mistakes }) => {
    const file = valid();
    edit(file);
    const found = mistakesOf(file);
    expect(found).toHaveLength(mistakes.length);
    expect(found).toEqual(
      expect.arrayContaining(mistakes.map((mistake) => ({ ...mistake, file: 'mine/questionnaire.json' }))),
    );
  });

  test.each([
    { list: 'scales', id: 'pace' },
    { list: 'items', id: 'pace-1' },
    { list: 'picks', id: 'gives' },
    { list: 'open', id: 'praise' },
    { list: 'sections', id: 'own' },
  ] as const)('an id used twice among the $list', ({ list, id }) => {
    const file = valid();
    const entries: { id: string }[] = file[list];
    entries.push(structuredClone(entries[0] ?? { id }));
    expect(mistakesOf(file)).toContainEqual({
      pointer: `/${list}/${entries.length - 1}/id`,
      code: 'duplicate-id',
      message: `"${id}" is used before`,
      file: 'mine/questionnaire.json',
    });
  });
});

describe('mistakes of shape', () => {
  const rows: { why: string; edit: (file: QuestionnaireFile) => void; mistake: Omit<Violation, 'file'> }[] = [
    {
      why: 'a property that is not known',
      edit: (file) => set(file, { colour: 'blue' }),
      mistake: { pointer: '/colour', code: 'unknown-property', message: 'is not a known property' },
    },
    {
      why: 'a property that is missing',
      edit: (file) => unset(file, 'version'),
      mistake: { pointer: '/version', code: 'required', message: 'is required' },
    },
    {
      why: 'a version that is not three numbers',
      edit: (file) => set(file, { version: '1.0' }),
      mistake: { pointer: '/version', code: 'pattern', message: 'must match ^\\d+\\.\\d+\\.\\d+$' },
    },
    {
      why: 'an id with a capital letter',
      edit: (file) => set(file.scales[1], { id: 'Route' }),
      mistake: { pointer: '/scales/1/id', code: 'pattern', message: 'must match ^[a-z][a-z0-9-]*$' },
    },
    {
      why: 'a keying that is not one of two',
      edit: (file) => set(file.items[0], { keying: 'negative' }),
      mistake: { pointer: '/items/0/keying', code: 'enum', message: 'must be one of: positive, reverse' },
    },
    {
      why: 'a pick that claims to be scored',
      edit: (file) => set(file.picks[0], { scored: true }),
      mistake: { pointer: '/picks/0/scored', code: 'const', message: 'must be false' },
    },
    {
      why: 'health, beliefs and private life (sensitivity 2) are not asked',
      edit: (file) => set(file.scales[0], { sensitivity: 2 }),
      mistake: { pointer: '/scales/0/sensitivity', code: 'enum', message: 'must be one of: 0, 1' },
    },
    {
      why: 'half an option',
      edit: (file) => set(file.responseFormats.rating, { max: 4.5 }),
      mistake: { pointer: '/responseFormats/rating/max', code: 'type', message: 'must be integer' },
    },
  ];

  test.each(rows)('$why', ({ edit, mistake }) => {
    const file = valid();
    edit(file);
    expect(mistakesOf(file)).toEqual([{ ...mistake, file: 'mine/questionnaire.json' }]);
  });

  test.each([null, [], 'questionnaire', 42])('a file that holds no object: %j', (raw) => {
    expect(mistakesOf(raw)).toEqual([
      { pointer: '', code: 'type', message: 'must be object', file: 'mine/questionnaire.json' },
    ]);
  });
});

test('five mistakes in five places come back at once, counted in the summary', () => {
  const file = valid();
  set(file.responseFormats.rating, { max: 0 });
  set(file.items[0], { format: 'ratnig' });
  set(file.scales[1], { minAnswered: 9 });
  set(file.picks[1], { excludes: 'nothing' });
  set(file.scales[2], { giver: undefined });
  const result = parseQuestionnaire(file, 'q.json');
  if (result.ok) throw new Error('expected mistakes');
  expect(result.error.violations.map(({ pointer }) => pointer)).toEqual([
    '/responseFormats/rating/max',
    '/items/0/format',
    '/scales/0/items',
    '/scales/1/minAnswered',
    '/scales/2',
    '/picks/1/excludes',
  ]);
  expect(result.error.message).toBe(
    'q.json: 6 mistake(s); first at /responseFormats/rating/max: must be greater than min',
  );
});

describe('what a parsed questionnaire says', () => {
  const result = parseQuestionnaire(valid(), 'q.json');
  const instrument = result.ok ? result.value : undefined;

  test('reference, scales in file order, and items by id', () => {
    expect(instrument?.reference).toBe('built@1.0.0');
    expect(instrument?.scales.map(({ id, domain }) => [id, domain])).toEqual([
      ['pace', 'strengths'],
      ['route', 'preferences'],
      ['light', 'expectations'],
    ]);
    expect([...(instrument?.items.keys() ?? [])]).toHaveLength(3 + 3 + 5);
  });

  test('every item holds its own format and keying', () => {
    const [pace] = instrument?.scales ?? [];
    expect(pace).toMatchObject({
      items: [
        {
          id: 'pace-1',
          keying: 'positive',
          format: { min: 1, max: 5 },
          sharing: 'shareable',
          sensitivity: 0,
        },
        { id: 'pace-2', keying: 'reverse' },
      ],
      minAnswered: 1,
      otherItem: { id: 'pace-seen', format: { unscored: [{ value: 'not-observed' }] } },
    });
  });

  test('an expectation knows who asks, who gives, and its five ratings', () => {
    expect(instrument?.scales[2]).toMatchObject({
      asker: 'manager',
      giver: 'employee',
      fixedQuestion: false,
      ratings: { importance: { id: 'light-importance', roles: ['manager'] }, room: { roles: ['employee'] } },
    });
  });

  test('picks know what they exclude, and options whether they go with anything', () => {
    expect(instrument?.picks).toMatchObject([
      { id: 'gives', use: 'energy-gives', sensitivity: 1, options: [{ value: 'tea', wildcard: false }, {}] },
      { id: 'costs', excludes: 'gives' },
    ]);
  });
});

function set(target: object | undefined, values: object): void {
  if (target === undefined) throw new Error('Nothing to edit');
  Object.assign(target, values);
}

function unset<Target extends object>(target: Target | undefined, key: keyof Target): void {
  if (target === undefined) throw new Error('Nothing to edit');
  delete target[key];
}

function itemOf(file: QuestionnaireFile, id: string) {
  return file.items.find((item) => item.id === id);
}

function format(file: QuestionnaireFile, id: string) {
  const found = file.responseFormats[id];
  if (found === undefined) throw new Error('No such format');
  return found;
}

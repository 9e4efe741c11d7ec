import { describe, expect, test } from 'vitest';
import type { Violation } from '../../src/problems/problem.js';
import { parseResponseSheet } from '../../src/responses/parse-response-sheet.js';
import type { ResponseSheet } from '../../src/responses/response-sheet.js';
import { exampleSheet, findInstrument } from '../helpers/examples.js';

const PAIR = 'pair-a-good-relationship-one-underestimated-need';

type Edit = (sheet: Record<string, unknown> & { responses: Record<string, unknown> }) => void;

function edited(edit: Edit): unknown {
  const sheet = exampleSheet(PAIR, 'employee') as Parameters<Edit>[0];
  edit(sheet);
  return sheet;
}

function violationsOf(raw: unknown, at?: string): readonly Violation[] {
  const result = parseResponseSheet(raw, { findInstrument, ...(at !== undefined && { at }) });
  if (result.ok) return [];
  expect(result.error.code).toBe('invalid-response-sheet');
  return result.error.violations;
}

function parsed(edit: Edit): ResponseSheet {
  const result = parseResponseSheet(edited(edit), { findInstrument });
  if (!result.ok) throw result.error;
  return result.value;
}

test('the example is accepted', () => {
  expect(violationsOf(edited(() => {}))).toEqual([]);
});

interface Row {
  readonly why: string;
  readonly edit: Edit;
  readonly violations: readonly Violation[];
}

describe('bounds come first', () => {
  test.each<Row>([
    {
      why: 'thirteen levels of lists where a number was expected',
      edit: (sheet) => {
        sheet.responses['listening-self-1'] = JSON.parse('[[[[[[[[[[[[[]]]]]]]]]]]]]');
      },
      violations: [{ pointer: '', code: 'too-deep', message: 'must not nest deeper than 12 levels' }],
    },
    {
      why: 'more values than any questionnaire asks',
      edit: (sheet) => {
        sheet.withheld = Array(6_000).fill('growth');
      },
      violations: [{ pointer: '', code: 'too-many-values', message: 'must not hold more than 5000 values' }],
    },
  ])('$why', ({ edit, violations }) => {
    expect(violationsOf(edited(edit))).toEqual(violations);
  });
});

describe('shape', () => {
  const id = 'must match ^[a-z][a-z0-9-]{0,59}$';
  test.each<Row>([
    {
      why: 'scores are never accepted from a client',
      edit: (sheet) => {
        sheet.scores = { listening: 87.5 };
      },
      violations: [{ pointer: '/scores', code: 'unknown-property', message: 'is not a known property' }],
    },
    {
      why: 'no role',
      edit: (sheet) => {
        delete sheet.role;
      },
      violations: [{ pointer: '/role', code: 'required', message: 'is required' }],
    },
    {
      why: 'a role that is not one of two',
      edit: (sheet) => {
        sheet.role = 'coach';
      },
      violations: [{ pointer: '/role', code: 'enum', message: 'must be one of: employee, manager' }],
    },
    {
      why: 'no consent at all is a missing answer, not a no',
      edit: (sheet) => {
        delete sheet.consent;
      },
      violations: [{ pointer: '/consent', code: 'required', message: 'is required' }],
    },
    {
      why: 'consent is yes or no',
      edit: (sheet) => {
        sheet.consent = { sharedReport: 'yes' };
      },
      violations: [{ pointer: '/consent/sharedReport', code: 'type', message: 'must be boolean' }],
    },
    {
      why: 'a skipped item is left out, not null',
      edit: (sheet) => {
        sheet.responses['listening-self-1'] = null;
      },
      violations: [
        { pointer: '/responses/listening-self-1', code: 'type', message: 'must be integer or string' },
      ],
    },
    {
      why: 'nothing between two options',
      edit: (sheet) => {
        sheet.responses['listening-self-1'] = 3.5;
      },
      violations: [
        { pointer: '/responses/listening-self-1', code: 'type', message: 'must be integer or string' },
      ],
    },
    {
      why: 'an unbroken word of 40,000 characters as a name',
      edit: (sheet) => {
        sheet.respondent = { name: 'x'.repeat(40_000) };
      },
      violations: [
        {
          pointer: '/respondent/name',
          code: 'maxLength',
          message: 'must NOT have more than 60 characters',
        },
      ],
    },
    {
      why: 'an open answer of 1,001 characters',
      edit: (sheet) => {
        sheet.open = { 'going-well': 'x'.repeat(1_001) };
      },
      violations: [
        {
          pointer: '/open/going-well',
          code: 'maxLength',
          message: 'must NOT have more than 1000 characters',
        },
      ],
    },
    {
      why: 'an empty name: leave it out instead',
      edit: (sheet) => {
        sheet.respondent = { name: '' };
      },
      violations: [
        {
          pointer: '/respondent/name',
          code: 'minLength',
          message: 'must NOT have fewer than 1 characters',
        },
      ],
    },
    {
      why: 'a questionnaire without its version',
      edit: (sheet) => {
        sheet.questionnaire = 'vis-a-vis';
      },
      violations: [
        {
          pointer: '/questionnaire',
          code: 'pattern',
          message: 'must match ^[a-z][a-z0-9-]*@\\d+\\.\\d+\\.\\d+$',
        },
      ],
    },
    {
      why: 'the same theme withheld twice',
      edit: (sheet) => {
        sheet.withheld = ['growth', 'growth'];
      },
      violations: [
        {
          pointer: '/withheld',
          code: 'uniqueItems',
          message: 'must NOT have duplicate items (items ## 1 and 0 are identical)',
        },
      ],
    },
    {
      why: 'a theme that cannot be one',
      edit: (sheet) => {
        sheet.withheld = ['Growth!'];
      },
      violations: [{ pointer: '/withheld/0', code: 'pattern', message: id }],
    },
    {
      why: 'seconds are not negative',
      edit: (sheet) => {
        sheet.secondsPerSection = { strengths: -1 };
      },
      violations: [{ pointer: '/secondsPerSection/strengths', code: 'minimum', message: 'must be >= 0' }],
    },
  ])('$why', ({ edit, violations }) => {
    expect(violationsOf(edited(edit))).toEqual(violations);
  });

  test.each([null, [], 'sheet', 7, true])('no sheet at all: %j', (raw) => {
    expect(violationsOf(raw)).toEqual([{ pointer: '', code: 'type', message: 'must be object' }]);
  });
});

describe('meaning', () => {
  test.each<Row>([
    {
      why: 'a questionnaire that is not here',
      edit: (sheet) => {
        sheet.questionnaire = 'other@1.0.0';
      },
      violations: [
        {
          pointer: '/questionnaire',
          code: 'unknown-questionnaire',
          message: 'is not a questionnaire and version this installation has',
        },
      ],
    },
    {
      why: 'another version of it',
      edit: (sheet) => {
        sheet.questionnaire = 'vis-a-vis@2.0.0';
      },
      violations: [
        {
          pointer: '/questionnaire',
          code: 'unknown-questionnaire',
          message: 'is not a questionnaire and version this installation has',
        },
      ],
    },
    {
      why: 'an item that is not there',
      edit: (sheet) => {
        sheet.responses['listening-self-3'] = 4;
      },
      violations: [
        {
          pointer: '/responses/listening-self-3',
          code: 'unknown-item',
          message: 'is not an item of vis-a-vis@1.0.0',
        },
      ],
    },
    {
      why: 'the name of a scale is no item',
      edit: (sheet) => {
        sheet.responses.listening = 4;
      },
      violations: [
        {
          pointer: '/responses/listening',
          code: 'unknown-item',
          message: 'is not an item of vis-a-vis@1.0.0',
        },
      ],
    },
    {
      why: 'an item of the other role',
      edit: (sheet) => {
        sheet.responses['growth-estimate'] = 4;
      },
      violations: [
        {
          pointer: '/responses/growth-estimate',
          code: 'other-role',
          message: 'is not asked of the employee',
        },
      ],
    },
    {
      why: 'below the range: 0 is not how to skip',
      edit: (sheet) => {
        sheet.responses['listening-self-1'] = 0;
      },
      violations: [
        {
          pointer: '/responses/listening-self-1',
          code: 'out-of-range',
          message: 'must be a whole number from 1 to 5',
        },
      ],
    },
    {
      why: 'above the range, with the option that carries no number',
      edit: (sheet) => {
        sheet.responses['listening-other'] = 6;
      },
      violations: [
        {
          pointer: '/responses/listening-other',
          code: 'out-of-range',
          message: 'must be a whole number from 1 to 5 or "not-observed"',
        },
      ],
    },
    {
      why: '"not observed" where it is no option',
      edit: (sheet) => {
        sheet.responses['listening-self-1'] = 'not-observed';
      },
      violations: [
        {
          pointer: '/responses/listening-self-1',
          code: 'out-of-range',
          message: 'must be a whole number from 1 to 5',
        },
      ],
    },
    {
      why: 'a pick that is not there',
      edit: (sheet) => {
        sheet.picks = { energy: [] };
      },
      violations: [
        { pointer: '/picks/energy', code: 'unknown-pick', message: 'is not a pick of vis-a-vis@1.0.0' },
      ],
    },
    {
      why: 'more picked than allowed',
      edit: (sheet) => {
        sheet.picks = { 'energy-gives': ['listening', 'clarity', 'courage'] };
      },
      violations: [{ pointer: '/picks/energy-gives', code: 'count', message: 'must have 0 to 2 options' }],
    },
    {
      why: 'an option that is not there',
      edit: (sheet) => {
        sheet.picks = { 'contact-rhythm': ['daily'] };
      },
      violations: [
        {
          pointer: '/picks/contact-rhythm/0',
          code: 'unknown-option',
          message: 'must be one of: weekly, fortnightly, monthly, asked, any',
        },
      ],
    },
    {
      why: 'what gives energy cannot cost it too',
      edit: (sheet) => {
        sheet.picks = { 'energy-gives': ['meaning', 'clarity'], 'energy-costs': ['clarity'] };
      },
      violations: [
        {
          pointer: '/picks/energy-costs/0',
          code: 'excluded',
          message: 'must not be chosen in "energy-gives" too',
        },
      ],
    },
    {
      why: 'an open question that is not there',
      edit: (sheet) => {
        sheet.open = { complaints: 'none' };
      },
      violations: [
        {
          pointer: '/open/complaints',
          code: 'unknown-question',
          message: 'is not an open question of vis-a-vis@1.0.0',
        },
      ],
    },
    {
      why: 'text that turns the reading direction',
      edit: (sheet) => {
        sheet.open = { 'going-well': 'all \u202Ewell' };
      },
      violations: [
        {
          pointer: '/open/going-well',
          code: 'unreadable',
          message: 'must not contain control characters or marks that change the text direction',
        },
      ],
    },
    {
      why: 'a control character in a name',
      edit: (sheet) => {
        sheet.respondent = { name: 'Noor\u0007' };
      },
      violations: [
        {
          pointer: '/respondent/name',
          code: 'unreadable',
          message: 'must not contain control characters or marks that change the text direction',
        },
      ],
    },
    {
      why: 'a name of spaces',
      edit: (sheet) => {
        sheet.respondent = { name: '   ' };
      },
      violations: [{ pointer: '/respondent/name', code: 'empty', message: 'must not be blank' }],
    },
    {
      why: 'a name of characters that show nothing',
      edit: (sheet) => {
        sheet.respondent = { name: '\u200B\u2060\u00AD' };
      },
      violations: [{ pointer: '/respondent/name', code: 'empty', message: 'must not be blank' }],
    },
    {
      why: 'a name of two lines, which would break every line it stands in',
      edit: (sheet) => {
        sheet.respondent = { name: 'Noor\nde Wit' };
      },
      violations: [
        { pointer: '/respondent/name', code: 'unreadable', message: 'must be on one line, without tabs' },
      ],
    },
    {
      why: 'a theme that is not there is withheld',
      edit: (sheet) => {
        sheet.withheld = ['growth', 'silence'];
      },
      violations: [
        {
          pointer: '/withheld/1',
          code: 'unknown-theme',
          message: 'is not a theme of vis-a-vis@1.0.0',
        },
      ],
    },
    {
      why: 'only what is personal is agreed to',
      edit: (sheet) => {
        sheet.agreed = ['going-well', 'growth'];
      },
      violations: [
        {
          pointer: '/agreed/1',
          code: 'not-personal',
          message: 'must be one of: energy-costs, going-well',
        },
      ],
    },
    {
      why: 'time for a screen that is not there',
      edit: (sheet) => {
        sheet.secondsPerSection = { lunch: 1800 };
      },
      violations: [
        {
          pointer: '/secondsPerSection/lunch',
          code: 'unknown-section',
          message:
            'must be one of: strengths, energy, preferences, contact, view, needs-employee, needs-manager, open',
        },
      ],
    },
  ])('$why', ({ edit, violations }) => {
    expect(violationsOf(edited(edit))).toEqual(violations);
  });
});

describe('all mistakes come back at once', () => {
  test('of the shape', () => {
    const raw = edited((sheet) => {
      delete sheet.role;
      sheet.locale = 'Dutch';
      sheet.total = 99;
      sheet.responses['listening-self-1'] = true;
    });
    expect(violationsOf(raw).map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/role', '/locale', '/total', '/responses/listening-self-1']),
    );
  });

  test('of the meaning', () => {
    const raw = edited((sheet) => {
      sheet.responses['listening-self-1'] = 9;
      sheet.responses.nonsense = 1;
      sheet.picks = { nonsense: [] };
      sheet.open = { nonsense: '' };
      sheet.withheld = ['nonsense'];
      sheet.agreed = ['nonsense'];
      sheet.secondsPerSection = { nonsense: 1 };
      sheet.respondent = { name: '\t' };
    });
    expect(violationsOf(raw).map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/responses/listening-self-1', 'out-of-range'],
      ['/responses/nonsense', 'unknown-item'],
      ['/respondent/name', 'empty'],
      ['/picks/nonsense', 'unknown-pick'],
      ['/open/nonsense', 'unknown-question'],
      ['/withheld/0', 'unknown-theme'],
      ['/agreed/0', 'not-personal'],
      ['/secondsPerSection/nonsense', 'unknown-section'],
    ]);
  });

  test('but no more than a hundred are listed, and the count tells', () => {
    const raw = edited((sheet) => {
      for (let index = 0; index < 250; index++) sheet.responses[`item-${index}`] = 1;
    });
    const result = parseResponseSheet(raw, { findInstrument });
    if (result.ok) throw new Error('expected mistakes');
    expect(result.error.violations).toHaveLength(100);
    expect(result.error.message).toBe('The response sheet has 250 mistake(s), the first 100 listed.');
  });

  test('each with the place of the sheet in the document it came in', () => {
    const raw = edited((sheet) => {
      sheet.responses['listening-self-1'] = 9;
    });
    expect(violationsOf(raw, '/pairs/3/employee')).toMatchObject([
      { pointer: '/pairs/3/employee/responses/listening-self-1' },
    ]);
  });
});

describe('what a parsed sheet holds', () => {
  test('numbers and answers without a number apart; a skipped item in neither', () => {
    const { responses, unscored } = parsed((sheet) => {
      sheet.responses = { 'listening-self-1': 4, 'listening-other': 'not-observed' };
    });
    expect([...responses]).toEqual([['listening-self-1', 4]]);
    expect([...unscored]).toEqual([['listening-other', 'not-observed']]);
  });

  test('what was typed, in one Unicode form and without white space around it', () => {
    const { respondent, open } = parsed((sheet) => {
      sheet.respondent = { name: ' Zoe\u0308 ', id: 'p-17' };
      sheet.open = { 'going-well': '\n We laugh. ' };
    });
    expect(respondent).toEqual({ name: 'Zo\u00EB', id: 'p-17' });
    expect([...open]).toEqual([['going-well', 'We laugh.']]);
  });

  test('an open answer of white space is none', () => {
    const { open } = parsed((sheet) => {
      sheet.open = { 'going-well': ' \n ' };
    });
    expect(open.size).toBe(0);
  });

  test('the least that can be handed in: nothing answered, nothing chosen', () => {
    const raw = {
      questionnaire: 'vis-a-vis@1.0.0',
      role: 'manager',
      locale: 'nl-BE',
      responses: {},
      consent: { sharedReport: false },
    };
    const result = parseResponseSheet(raw, { findInstrument });
    expect(result).toMatchObject({
      ok: true,
      value: { role: 'manager', locale: 'nl-BE', respondent: {}, consent: { sharedReport: false } },
    });
  });

  test('a name of sixty emoji fits, since characters are counted, not code units', () => {
    const name = '🌻'.repeat(60);
    expect(
      parsed((sheet) => {
        sheet.respondent = { name };
      }).respondent.name,
    ).toBe(name);
  });
});

import type { ProblemCode } from '../../src/problems/problem.js';
import { exampleSheet } from './examples.js';

/** Stands in every value below: wherever it turns up in an answer or a log, a value has leaked. */
export const MARK = 'Zq7marked';
export const MARKED_NUMBER = 7_711_377;

const PAIR = 'pair-a-good-relationship-one-underestimated-need';

/** A sheet as JSON, to be bent out of shape. */
// biome-ignore lint/suspicious/noExplicitAny: the point of these tests is to break the type
type LooseSheet = Record<string, any>;
export interface LoosePair {
  manager: LooseSheet;
  employee: LooseSheet;
}

export function goodPair(): LoosePair {
  return {
    manager: exampleSheet(PAIR, 'manager') as LooseSheet,
    employee: exampleSheet(PAIR, 'employee') as LooseSheet,
  };
}

export interface BadPair {
  readonly why: string;
  readonly bend: (pair: LoosePair) => void;
  readonly code: ProblemCode;
  /** Pointer and code of each violation that must be told. */
  readonly violations: readonly (readonly [pointer: string, code: string])[];
}

/** A key that only JSON can give an object of its own. */
function withOwnKey(object: LooseSheet, key: string): void {
  Object.defineProperty(object, key, { value: { [MARK]: MARK }, enumerable: true, configurable: true });
}

function nested(depth: number): unknown {
  let value: unknown = MARK;
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

/** Every way of issue 2, "Bad input", that is refused, with where and why it is refused. */
export const BAD_PAIRS: readonly BadPair[] = [
  {
    why: 'a version that is not installed',
    bend: ({ employee }) => {
      employee.questionnaire = 'vis-a-vis@9.9.9';
    },
    code: 'invalid-response-sheet',
    violations: [['/employee/questionnaire', 'unknown-questionnaire']],
  },
  {
    why: 'a reference that is none',
    bend: ({ manager }) => {
      manager.questionnaire = MARK;
    },
    code: 'invalid-response-sheet',
    violations: [['/manager/questionnaire', 'pattern']],
  },
  {
    why: 'an unknown item',
    bend: ({ manager }) => {
      manager.responses['lisening-self-1'] = 3;
    },
    code: 'invalid-response-sheet',
    violations: [['/manager/responses/lisening-self-1', 'unknown-item']],
  },
  {
    why: 'an option out of range, in both sheets',
    bend: ({ manager, employee }) => {
      manager.responses['listening-self-1'] = MARKED_NUMBER;
      employee.responses['listening-self-1'] = -MARKED_NUMBER;
    },
    code: 'invalid-response-sheet',
    violations: [
      ['/manager/responses/listening-self-1', 'out-of-range'],
      ['/employee/responses/listening-self-1', 'out-of-range'],
    ],
  },
  {
    why: 'a word where an option is expected',
    bend: ({ employee }) => {
      employee.responses['listening-self-1'] = MARK.toLowerCase();
    },
    code: 'invalid-response-sheet',
    violations: [['/employee/responses/listening-self-1', 'out-of-range']],
  },
  {
    why: 'an item of the other role',
    bend: ({ employee }) => {
      employee.responses['growth-room'] = 3;
    },
    code: 'invalid-response-sheet',
    violations: [['/employee/responses/growth-room', 'other-role']],
  },
  {
    why: 'the same role twice',
    bend: (pair) => {
      pair.manager = pair.employee;
    },
    code: 'invalid-pair',
    violations: [['/manager/role', 'role']],
  },
  {
    why: 'the two sheets swapped',
    bend: (pair) => {
      const { manager, employee } = pair;
      Object.assign(pair, { manager: employee, employee: manager });
    },
    code: 'invalid-pair',
    violations: [
      ['/manager/role', 'role'],
      ['/employee/role', 'role'],
    ],
  },
  {
    why: 'no consent',
    bend: ({ employee }) => {
      employee.consent.sharedReport = false;
    },
    code: 'consent-missing',
    violations: [['/employee/consent/sharedReport', 'consent']],
  },
  {
    why: 'no word about consent',
    bend: ({ manager }) => {
      delete manager.consent;
    },
    code: 'invalid-response-sheet',
    violations: [['/manager/consent', 'required']],
  },
  {
    why: 'a name of 40,000 characters without a space',
    bend: ({ employee }) => {
      employee.respondent = { name: MARK.repeat(40_000 / MARK.length + 1) };
    },
    code: 'invalid-response-sheet',
    violations: [['/employee/respondent/name', 'maxLength']],
  },
  {
    why: 'an open answer of 40,000 characters without a space',
    bend: ({ employee }) => {
      employee.open = { 'going-well': MARK.repeat(40_000 / MARK.length + 1) };
    },
    code: 'invalid-response-sheet',
    violations: [['/employee/open/going-well', 'maxLength']],
  },
  {
    why: 'a name that turns the text around',
    bend: ({ manager }) => {
      manager.respondent = { name: `${MARK}\u202E` };
    },
    code: 'invalid-response-sheet',
    violations: [['/manager/respondent/name', 'unreadable']],
  },
  {
    why: 'a score where only answers are taken',
    bend: ({ employee }) => {
      employee.scores = { listening: MARKED_NUMBER };
    },
    code: 'invalid-response-sheet',
    violations: [['/employee/scores', 'unknown-property']],
  },
  {
    why: 'a key with words in it',
    bend: ({ employee }) => {
      employee.responses[`${MARK} said`] = 3;
    },
    code: 'invalid-response-sheet',
    violations: [['/employee/responses/?', 'unknown-item']],
  },
  {
    why: 'a key __proto__ in a sheet',
    bend: ({ employee }) => withOwnKey(employee, '__proto__'),
    code: 'invalid-response-sheet',
    violations: [['/employee', 'unknown-property']],
  },
  {
    why: 'a key __proto__ among the responses',
    bend: ({ manager }) => withOwnKey(manager.responses, '__proto__'),
    code: 'invalid-response-sheet',
    violations: [['/manager/responses/?', 'type']],
  },
  {
    why: 'an item with the name of a built-in property',
    bend: ({ employee }) => {
      employee.responses.constructor = 3;
    },
    code: 'invalid-response-sheet',
    violations: [['/employee/responses/constructor', 'unknown-item']],
  },
  {
    why: 'nesting 50,000 levels deep',
    bend: ({ employee }) => {
      employee.open = nested(3);
      employee.picks = nested(3);
      employee.withheld = DEEP;
    },
    code: 'invalid-request',
    violations: [['', 'too-deep']],
  },
  {
    why: 'no sheet at all',
    bend: (pair) => {
      pair.manager = MARK as unknown as LooseSheet;
    },
    code: 'invalid-request',
    violations: [['/manager', 'type']],
  },
];

/** `JSON.stringify` cannot write what is really deep: this word is replaced in the text. */
const DEEP = '@@deep@@';

export function toJson(value: unknown): string {
  const depth = 50_000;
  return JSON.stringify(value).replace(`"${DEEP}"`, () => '['.repeat(depth) + ']'.repeat(depth));
}

import type { Instrument, Item, ItemId, Role } from '../instrument/instrument.js';
import { pointer } from '../kernel/json-pointer.js';
import { onceFor } from '../kernel/once-for.js';
import type { Violation } from '../problems/problem.js';
import type { ResponseSheet } from './response-sheet.js';
import { ID_PATTERN, type ResponseSheetFile } from './response-sheet-file.js';

const ID = new RegExp(ID_PATTERN);

/** Responses that fit their items, and what is wrong with the others. */
export interface ReadResponses extends Pick<ResponseSheet, 'responses' | 'unscored'> {
  readonly violations: readonly Violation[];
}

/** By id, as somebody may have written it. */
const asked = onceFor(({ items }: Instrument): Readonly<Record<Role, ReadonlyMap<string, Item>>> => {
  const askedOf = (role: Role) => new Map([...items].filter(([, { roles }]) => roles.includes(role)));
  return { employee: askedOf('employee'), manager: askedOf('manager') };
});

/** In one walk, as a sheet is mostly responses. Messages name the expectation, never the answer. */
export function readResponses(
  { responses: given, role }: Pick<ResponseSheetFile, 'responses' | 'role'>,
  instrument: Instrument,
): ReadResponses {
  const items = asked(instrument)[role];
  const responses = new Map<ItemId, number>();
  const unscored = new Map<ItemId, string>();
  const violations: Violation[] = [];
  for (const [id, option] of Object.entries(given)) {
    const item = items.get(id);
    if (item === undefined || !isOption(item, option)) violations.push(mistakeAt(id, role, instrument));
    else if (typeof option === 'number') responses.set(item.id, option);
    else unscored.set(item.id, option);
  }
  return { responses, unscored, violations };
}

function isOption({ format }: Item, option: number | string): boolean {
  return typeof option === 'number'
    ? option >= format.min && option <= format.max
    : format.unscored.some(({ value }) => value === option);
}

function mistakeAt(id: string, role: Role, { items, reference }: Instrument): Violation {
  const item = items.get(id as ItemId);
  // What is not even written as an id could be somebody's words.
  const at = pointer('/responses', ID.test(id) ? id : '?');
  if (item === undefined)
    return { pointer: at, code: 'unknown-item', message: `is not an item of ${reference}` };
  if (!item.roles.includes(role))
    return { pointer: at, code: 'other-role', message: `is not asked of the ${role}` };
  return { pointer: at, code: 'out-of-range', message: `must be ${optionsOf(item)}` };
}

function optionsOf({ format }: Item): string {
  const extra = format.unscored.map(({ value }) => ` or "${value}"`).join('');
  return `a whole number from ${format.min} to ${format.max}${extra}`;
}

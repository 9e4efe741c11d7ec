import type { Instrument, Item, Role } from '../instrument/instrument.js';
import { pointer } from '../kernel/json-pointer.js';
import { nearest } from '../kernel/nearest.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Violation } from '../problems/problem.js';
import { roleItems, roleScales } from './role-scales.js';

/** Names that would make a person recognizable; told apart only to say so. */
const PERSONAL =
  /^(id|ids|uuid|row|nr|number|name|naam|e-?mail|date|datum|time|timestamp|created|respondent|employee|manager|age|gender|department|team|comment|remark|opmerking)/i;

/**
 * The items behind the columns of a table, in the order of the table.
 *
 * A table holds answers of one role and nothing else: a column of ids, dates or free text could lead back
 * to a person. Ids are refused rather than skipped, so that nobody sends them twice.
 *
 * @param names as they stand in the first line of a CSV file
 */
export function tableColumns(
  names: readonly string[],
  instrument: Instrument,
  role: Role,
): Result<readonly Item[], Violation[]> {
  const known = new Map<string, Item>(roleItems(instrument, role).map((item) => [item.id, item]));
  const violations = names.flatMap((name, index): Violation[] => {
    const at = pointer('/columns', index);
    if (names.indexOf(name) < index)
      return [
        { pointer: at, code: 'duplicate-column', message: `column ${index + 1} repeats an earlier one` },
      ];
    return known.has(name) ? [] : [{ pointer: at, ...strangeColumn(name, index, instrument, role) }];
  });
  if (violations.length === 0) violations.push(...missingColumns(new Set(names), instrument, role));
  return violations.length > 0 ? err(violations) : ok(names.flatMap((name) => known.get(name) ?? []));
}

/**
 * What is wrong with a name that is not an item of this role. It is told by its place, not repeated: without a
 * header line the first row is somebody's answers, or somebody.
 */
export function strangeColumn(
  name: string,
  index: number,
  instrument: Instrument,
  role: Role,
): Pick<Violation, 'code' | 'message'> {
  const label = `column ${index + 1}`;
  if ([...instrument.items.keys()].some((id) => id === name)) {
    return { code: 'other-role', message: `${label} is not asked of the ${role}` };
  }
  if (PERSONAL.test(name)) {
    return {
      code: 'personal-column',
      message: `${label} is not an item: leave out ids, dates, names and free text`,
    };
  }
  const meant = nearest(
    name.slice(0, 60),
    roleItems(instrument, role).map(({ id }) => id),
  );
  const hint = meant === undefined ? '' : `; did you mean "${meant}"?`;
  return {
    code: 'unknown-column',
    message: `${label} is not an item of ${instrument.reference} for the ${role}${hint}`,
  };
}

/** A scale is in the table whole or not at all: with an item missing nobody would have answered it. */
function missingColumns(present: ReadonlySet<string>, instrument: Instrument, role: Role): Violation[] {
  if (present.size === 0) return [{ pointer: '/columns', code: 'no-columns', message: 'must name items' }];
  return roleScales(instrument, role).flatMap(({ id, items }) => {
    const absent = items.filter((item) => !present.has(item.id)).map((item) => item.id);
    if (absent.length === 0 || absent.length === items.length) return [];
    const message = `must have all items of scale "${id}" or none; missing: ${absent.join(', ')}`;
    return [{ pointer: '/columns', code: 'missing-column', message }];
  });
}

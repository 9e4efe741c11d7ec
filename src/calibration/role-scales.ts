import type { Instrument, Item, Role } from '../instrument/instrument.js';

/** Items of one role that are scored together. */
export interface RoleScale {
  readonly id: string;
  readonly domain: string;
  readonly items: readonly [Item, ...Item[]];
}

/** Scales of several items that a role answers, in questionnaire order. */
export function roleScales({ scales }: Instrument, role: Role): RoleScale[] {
  return scales.flatMap((scale) => {
    if (scale.domain === 'expectations') return [];
    const [first, ...rest] = scale.items.filter(({ roles }) => roles.includes(role));
    return first === undefined ? [] : [{ id: scale.id, domain: scale.domain, items: [first, ...rest] }];
  });
}

/** Items of a role that stand for themselves: about the other, and expectations; in questionnaire order. */
export function roleSingleItems(instrument: Instrument, role: Role): Item[] {
  const inScales = new Set(roleScales(instrument, role).flatMap(({ items }) => items.map(({ id }) => id)));
  return roleItems(instrument, role).filter(({ id }) => !inScales.has(id));
}

/** Everything a role can put a number to: the columns a table may have. */
export function roleItems({ items }: Instrument, role: Role): Item[] {
  return [...items.values()].filter(({ roles }) => roles.includes(role));
}

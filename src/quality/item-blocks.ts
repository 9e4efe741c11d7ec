import type { InstrumentSection, Item, ItemId, Role } from '../instrument/instrument.js';
import type { ResponseSheet } from '../responses/response-sheet.js';

/** Ids of the rating items of a section, in the order one role meets them. */
export function itemsShown({ content }: InstrumentSection, role: Role): readonly ItemId[] {
  if (content.kind === 'items') return content.items;
  return content.kind === 'rows' ? content.rows.flatMap(({ items }) => items[role]) : [];
}

/** A run of items is only telling if it is long and contains both keyings. */
const MIN_BLOCK = 10;

/** Responses, as given, to every block of at least ten items in which some are reverse-keyed. */
export function mixedBlocks({ instrument, role, responses }: ResponseSheet): (number | undefined)[][] {
  return instrument.sections.flatMap((section) => {
    const items = itemsShown(section, role)
      .map((id) => instrument.items.get(id))
      .filter((item): item is Item => item?.roles.includes(role) === true);
    const mixed = new Set(items.map(({ keying }) => keying)).size > 1;
    return items.length >= MIN_BLOCK && mixed ? [items.map(({ id }) => responses.get(id))] : [];
  });
}

import type { Instrument, InstrumentSection, Item, ItemId, Role } from '../instrument/instrument.js';
import { onceFor } from '../kernel/once-for.js';
import type { ResponseSheet } from '../responses/response-sheet.js';

/** Ids of the rating items of a section, in the order one role meets them. */
function itemsShown({ content }: InstrumentSection, role: Role): readonly ItemId[] {
  if (content.kind === 'items') return content.items;
  return content.kind === 'rows' ? content.rows.flatMap(({ items }) => items[role]) : [];
}

/** A run of items is only telling if it is long and contains both keyings. */
const MIN_BLOCK = 10;

interface AskedItems {
  /** Rating items of all sections. */
  readonly all: readonly ItemId[];
  /** How many rating items a section has. */
  readonly counts: readonly { readonly sectionId: string; readonly items: number }[];
  /** Sections of at least ten items in which some are reverse-keyed. */
  readonly mixed: readonly (readonly ItemId[])[];
}

const asked = onceFor(
  (instrument: Instrument): Readonly<Record<Role, AskedItems>> => ({
    employee: askedOf(instrument, 'employee'),
    manager: askedOf(instrument, 'manager'),
  }),
);

function askedOf({ items, sections }: Instrument, role: Role): AskedItems {
  return {
    all: [...items.values()].filter(({ roles }) => roles.includes(role)).map(({ id }) => id),
    counts: sections.map((section) => ({ sectionId: section.id, items: itemsShown(section, role).length })),
    mixed: sections.flatMap((section) => {
      const shown = itemsShown(section, role)
        .map((id) => items.get(id))
        .filter((item): item is Item => item?.roles.includes(role) === true);
      const isMixed = new Set(shown.map(({ keying }) => keying)).size > 1;
      return shown.length >= MIN_BLOCK && isMixed ? [shown.map(({ id }) => id)] : [];
    }),
  };
}

/** What is asked of one role, worked out once for a questionnaire. */
export function askedItems({ instrument, role }: Pick<ResponseSheet, 'instrument' | 'role'>): AskedItems {
  return asked(instrument)[role];
}

/** Responses, as given, to every block of at least ten items in which some are reverse-keyed. */
export function mixedBlocks(sheet: ResponseSheet): (number | undefined)[][] {
  return askedItems(sheet).mixed.map((ids) => ids.map((id) => sheet.responses.get(id)));
}

import type { ItemId, ScaleId } from '../instrument/instrument.js';
import type { SheetPair } from './pair-sheets.js';
import type { ResponseSheet } from './response-sheet.js';

/** Both sheets without their answers to any theme that either person withheld. */
export function leaveOutWithheld({ employee, manager }: SheetPair): SheetPair {
  const withheld = new Set([...employee.withheld, ...manager.withheld]);
  if (withheld.size === 0) return { employee, manager };
  return { employee: without(employee, withheld), manager: without(manager, withheld) };
}

function without(sheet: ResponseSheet, themes: ReadonlySet<ScaleId>): ResponseSheet {
  const kept = <Answer>(answers: ReadonlyMap<ItemId, Answer>) =>
    new Map(
      [...answers].filter(([id]) => {
        const item = sheet.instrument.items.get(id);
        return item === undefined || !themes.has(item.scaleId);
      }),
    );
  return { ...sheet, responses: kept(sheet.responses), unscored: kept(sheet.unscored) };
}

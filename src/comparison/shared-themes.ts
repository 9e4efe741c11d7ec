import type { Instrument, Scale, ScaleId } from '../instrument/instrument.js';
import type { SheetPair } from '../responses/pair-sheets.js';

/**
 * The themes that may appear in anything both people read.
 *
 * A theme one of them withholds is gone in the same way as one that is never shared. Everything
 * that follows (rankings, top threes, gaps, topics) starts from this set, so that no order or
 * count can hint at what was left out.
 */
export function sharedThemes(instrument: Instrument, { manager, employee }: SheetPair): Set<ScaleId> {
  return new Set(
    instrument.scales
      .filter(
        (scale) => isShareable(scale) && !manager.withheld.has(scale.id) && !employee.withheld.has(scale.id),
      )
      .map(({ id }) => id),
  );
}

function isShareable({ sharing }: Scale): boolean {
  return sharing !== 'never';
}

import type { Instrument, Item, Scale } from '../instrument/instrument.js';
import { canonicalJson } from '../kernel/canonical-json.js';

/** One thing in which two versions of a questionnaire differ, for people. */
export interface InstrumentDifference {
  readonly code: 'added' | 'removed' | 'changed';
  readonly what: 'theme' | 'item';
  readonly id: string;
}

/**
 * In what an earlier questionnaire differs from the current one, as far as it can change a score: themes
 * and items that came or went, and items that are put, keyed or answered in another way.
 */
export function instrumentDifferences(before: Instrument, now: Instrument): InstrumentDifference[] {
  return [
    ...listDifferences('theme', themes(before), themes(now)),
    ...listDifferences('item', items(before), items(now)),
  ];
}

function listDifferences(
  what: InstrumentDifference['what'],
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): InstrumentDifference[] {
  const ids = [...new Set([...before.keys(), ...now.keys()])];
  return ids.flatMap((id): InstrumentDifference[] => {
    if (!now.has(id)) return [{ code: 'removed', what, id }];
    if (!before.has(id)) return [{ code: 'added', what, id }];
    return before.get(id) === now.get(id) ? [] : [{ code: 'changed', what, id }];
  });
}

function themes({ scales }: Instrument): Map<string, string> {
  return new Map(scales.map((scale) => [scale.id, canonicalJson(themeCore(scale))]));
}

function themeCore(scale: Scale) {
  const { domain, sharing } = scale;
  return scale.domain === 'expectations'
    ? { domain, sharing, asker: scale.asker, fixedQuestion: scale.fixedQuestion }
    : { domain, sharing, minAnswered: scale.minAnswered, items: scale.items.map(({ id }) => id) };
}

function items(instrument: Instrument): Map<string, string> {
  return new Map([...instrument.items.values()].map((item) => [item.id, canonicalJson(itemCore(item))]));
}

function itemCore({ scaleId, perspective, roles, keying, format, wording }: Item) {
  return { scaleId, perspective, roles, keying, format: { min: format.min, max: format.max }, wording };
}

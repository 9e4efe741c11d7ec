import type { Instrument, Item } from '../instrument/instrument.js';

/** An instrument as plain JSON, for a page that trusts the service it came from. */
export type InstrumentJson = Omit<Instrument, 'items'> & { readonly items: readonly Item[] };

export function instrumentToJson(instrument: Instrument): InstrumentJson {
  return { ...instrument, items: [...instrument.items.values()] };
}

/** The parser has run on the server; a browser only puts back what JSON cannot carry. */
export function instrumentFromJson(json: InstrumentJson): Instrument {
  return { ...json, items: new Map(json.items.map((item) => [item.id, item])) };
}

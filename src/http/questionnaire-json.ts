import type { Instrument, Item, Scale } from '../instrument/instrument.js';
import type { LibraryInstrument } from '../library/library.js';

/** A line of the list of questionnaires. */
export function questionnaireSummary({ instrument, texts }: LibraryInstrument) {
  const { id, version, reference, locales, minutes, name } = instrument;
  return {
    id,
    version,
    reference,
    locales,
    names: Object.fromEntries(locales.map((locale) => [locale, texts.get(locale)?.[name]])),
    minutes,
  };
}

/**
 * All that is needed to put the questions to somebody, in questionnaire order, with every text in every
 * language. Texts are named by key, `texts[locale][key]`; a key may differ by role.
 *
 * How an answer counts is left out: a form needs no keying, and a client never sends a score.
 */
export function questionnaireToJson(entry: LibraryInstrument) {
  const { instrument, texts } = entry;
  return {
    ...questionnaireSummary(entry),
    name: instrument.name,
    purpose: instrument.purpose,
    evidence: instrument.evidence,
    intro: instrument.intro,
    responseFormats: responseFormats(instrument),
    sections: instrument.sections,
    themes: instrument.scales.map(themeToJson),
    items: [...instrument.items.values()].map(itemToJson),
    picks: instrument.picks.map(({ use, ...pick }) => pick),
    open: instrument.open.map(({ use, ...question }) => question),
    texts: Object.fromEntries(texts),
  };
}

function responseFormats({ items }: Instrument) {
  return Object.fromEntries(
    [...items.values()].map(({ format: { id, ...format } }) => [id, format] as const),
  );
}

function themeToJson({ id, domain, name, sensitivity, sharing }: Scale) {
  return { id, domain, name, sensitivity, sharing };
}

function itemToJson({ id, scaleId, roles, format, sensitivity, sharing, wording }: Item) {
  return { id, theme: scaleId, roles, format: format.id, sensitivity, sharing, wording };
}

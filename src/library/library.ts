import { languageOf } from '../i18n/locale.js';
import { createTexts, type Messages, type Texts } from '../i18n/texts.js';
import type { Instrument } from '../instrument/instrument.js';
import type { InstrumentTexts } from '../instrument/instrument-texts.js';
import { err, ok, type Result } from '../kernel/result.js';
import { Problem } from '../problems/problem.js';
import type { ReportTemplate } from '../report/template.js';

/** A questionnaire with its texts, by locale. */
export interface LibraryInstrument {
  readonly instrument: Instrument;
  readonly texts: ReadonlyMap<string, InstrumentTexts>;
  /** What the report says about its themes, as ICU messages. */
  readonly reportTexts: ReadonlyMap<string, Messages>;
}

export interface LibraryTemplate {
  readonly template: ReportTemplate;
  readonly texts: ReadonlyMap<string, Messages>;
}

/** All questionnaires and templates, parsed and checked. Holds nothing of any person. */
export interface Library {
  readonly instruments: ReadonlyMap<string, LibraryInstrument>;
  readonly templates: ReadonlyMap<string, LibraryTemplate>;
}

export const DEFAULT_TEMPLATE = 'open-conversation';

/** Finds an instrument by its reference, `id@version`. */
export function findInstrument(library: Library, reference: string): Instrument | undefined {
  for (const { instrument } of library.instruments.values()) {
    if (instrument.reference === reference) return instrument;
  }
  return undefined;
}

/** Languages in which every questionnaire can be reported on. */
export function reportLocales({ instruments, templates }: Library): string[] {
  const [first = [], ...rest] = [
    ...[...templates.values()].map(({ template }) => template.locales),
    ...[...instruments.values()].map(({ reportTexts }) => [...reportTexts.keys()]),
  ];
  return first.filter((locale) => rest.every((locales) => locales.includes(locale)));
}

export function requireTemplate(library: Library, id: string): Result<LibraryTemplate, Problem> {
  const found = library.templates.get(id);
  if (found !== undefined) return ok(found);
  const known = [...library.templates.keys()].join(', ');
  return err(new Problem('unknown-template', `There is no such report template. There is: ${known}.`));
}

/** Texts of report and themes together, compiled once per locale and kept for the life of the library. */
export function createTextSource(
  library: Library,
): (instrumentId: string, templateId: string, locale: string) => Result<Texts, Problem> {
  const cache = new Map<string, Texts>();
  return (instrumentId, templateId, locale) => {
    const language = languageOf(locale);
    const key = JSON.stringify([instrumentId, templateId, language]);
    const cached = cache.get(key);
    if (cached !== undefined) return ok(cached);

    const themes = library.instruments.get(instrumentId)?.reportTexts;
    const frame = library.templates.get(templateId)?.texts;
    const own = themes?.get(language);
    const shared = frame?.get(language);
    if (own === undefined || shared === undefined) {
      const supported = [...(themes?.keys() ?? [])].filter((candidate) => frame?.has(candidate)).join(', ');
      return err(
        new Problem(
          'unsupported-locale',
          `The report does not exist in this language. There is: ${supported}.`,
          [{ pointer: '/locale', code: 'unsupported-locale', message: `must be one of: ${supported}` }],
        ),
      );
    }
    const texts = createTexts(language, { ...shared, ...own });
    cache.set(key, texts);
    return ok(texts);
  };
}

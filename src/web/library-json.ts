import type { Messages } from '../i18n/texts.js';
import type { Library } from '../library/library.js';
import type { ReportTemplate } from '../report/template.js';
import { type InstrumentJson, instrumentFromJson, instrumentToJson } from './instrument-json.js';

/** Questionnaires and templates without their texts, as a browser gets them. */
export interface LibraryJson {
  readonly instruments: readonly InstrumentJson[];
  readonly templates: readonly ReportTemplate[];
}

/** Texts of a report on one questionnaire in one language, by template. */
export interface ReportTextsJson {
  readonly own: Messages;
  readonly frames: Readonly<Record<string, Messages>>;
}

export function libraryToJson({ instruments, templates }: Library): LibraryJson {
  return {
    instruments: [...instruments.values()].map(({ instrument }) => instrumentToJson(instrument)),
    templates: [...templates.values()].map(({ template }) => template),
  };
}

export function reportTextsToJson(
  { instruments, templates }: Library,
  id: string,
): { readonly locale: string; readonly json: ReportTextsJson }[] {
  return [...(instruments.get(id)?.reportTexts ?? [])].map(([locale, own]) => ({
    locale,
    json: {
      own,
      frames: Object.fromEntries(
        [...templates].flatMap(([name, { texts }]) => {
          const frame = texts.get(locale);
          return frame === undefined ? [] : [[name, frame]];
        }),
      ),
    },
  }));
}

/** The library of a page: the texts come later, by language, into maps that start empty. */
export function libraryFromJson({ instruments, templates }: LibraryJson): Library {
  return {
    instruments: new Map(
      instruments.map((json) => [
        json.id,
        { instrument: instrumentFromJson(json), texts: new Map(), reportTexts: new Map() },
      ]),
    ),
    templates: new Map(templates.map((template) => [template.id, { template, texts: new Map() }])),
  };
}

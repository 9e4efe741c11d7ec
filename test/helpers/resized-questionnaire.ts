import type { Messages } from '../../src/i18n/texts.js';
import { parseQuestionnaire } from '../../src/instrument/parse-questionnaire.js';
import type { ItemFile, QuestionnaireFile, ScaleFile } from '../../src/instrument/questionnaire-file.js';
import { unwrap } from '../../src/kernel/result.js';
import type { LibraryInstrument } from '../../src/library/library.js';
import { readJson } from './json.js';

/** A theme of the shipped questionnaire under the name it gets in the other one. */
interface Theme {
  readonly scale: ScaleFile;
  readonly from: string;
  readonly to: string;
}

/**
 * The shipped questionnaire with so many themes of every kind: cut, or filled up with copies of its own.
 * For what a page does with few rows and with many; never a theme that is not shared.
 */
export function resizedQuestionnaire(count: number, shipped: LibraryInstrument): LibraryInstrument {
  const file = readJson('questionnaires/vis-a-vis/questionnaire.json') as QuestionnaireFile;
  const themes = kinds(file).flatMap((scales) => resized(scales, count));
  const id = `themes-${count}`;
  const instrument = unwrap(parseQuestionnaire(withThemes({ ...file, id }, themes), `${id}.json`));
  const reportTexts = new Map(
    [...shipped.reportTexts].map(([locale, messages]) => [locale, withTexts(messages, themes)]),
  );
  return { instrument, texts: shipped.texts, reportTexts };
}

/** Themes that stand in one list in the report. */
function kinds({ scales }: QuestionnaireFile): ScaleFile[][] {
  const shared = scales.filter(({ sharedAs }) => sharedAs !== 'never');
  return [
    shared.filter(({ domain }) => domain === 'strengths'),
    shared.filter(({ domain }) => domain === 'preferences'),
    shared.filter(({ asker }) => asker === 'employee'),
    shared.filter(({ asker }) => asker === 'manager'),
  ];
}

function resized(scales: readonly ScaleFile[], count: number): Theme[] {
  return Array.from({ length: count }, (_, index): Theme[] => {
    const scale = scales[index % scales.length];
    if (scale === undefined) return [];
    const copy = Math.floor(index / scales.length);
    return [{ scale, from: scale.id, to: copy === 0 ? scale.id : `${scale.id}-copy-${copy}` }];
  }).flat();
}

function withThemes(file: QuestionnaireFile, themes: readonly Theme[]): QuestionnaireFile {
  const itemsOf = ({ scale, from, to }: Theme): ItemFile[] =>
    file.items
      .filter((item) => item.scale === scale.id)
      .map((item) => ({ ...renamed(item, from, to), scale: to }));
  return {
    ...file,
    scales: themes.map(({ scale, from, to }) => ({ ...renamed(scale, from, to), id: to })),
    items: themes.flatMap(itemsOf),
    picks: [],
    sections: file.sections
      .filter(({ layout }) => layout !== 'picks')
      .map(({ items, rows, ...section }) => ({
        ...section,
        ...(items && {
          items: themes.flatMap(({ scale, from, to }) =>
            file.items
              .filter((item) => item.scale === scale.id && items.includes(item.id))
              .map(({ id }) => renamed(id, from, to)),
          ),
        }),
        ...(rows && {
          rows: themes.flatMap(({ from, to }) =>
            rows
              .filter(({ scale }) => scale === from)
              .map((row) => ({ ...renamed(row, from, to), scale: to })),
          ),
        }),
      })),
  };
}

/** Ids of items begin with the id of their theme. */
function renamed<Value>(value: Value, from: string, to: string): Value {
  return JSON.parse(JSON.stringify(value).replaceAll(`"${from}-`, `"${to}-`)) as Value;
}

function withTexts(messages: Messages, themes: readonly Theme[]): Messages {
  const copies = themes.filter(({ from, to }) => from !== to);
  const added = copies.flatMap(({ from, to }) =>
    Object.entries(messages)
      .filter(([key]) => key.split('.')[1] === from)
      .map(([key, text]) => [key.replace(`.${from}.`, `.${to}.`), text] as const),
  );
  return { ...messages, ...Object.fromEntries(added) };
}

import type { Instrument } from '../../src/instrument/instrument.js';
import type { ResponseSheet } from '../../src/responses/response-sheet.js';
import { itemsOf, SCALES, type ScaleName } from '../psychometrics/reference.js';
import { readJson } from './json.js';
import { buildInstrument } from './questionnaire-builder.js';
import { makeSheet } from './sheets.js';

const { scales: keys } = readJson('test/fixtures/psychometrics/keys.json') as {
  readonly scales: Readonly<Record<ScaleName, readonly { readonly reverse: boolean }[]>>;
};

/** The three scales of the R reference as a questionnaire, items in the order of the table. */
export const referenceInstrument: Instrument = inTableOrder(
  buildInstrument(
    SCALES.map((name) => ({
      id: name.toLowerCase(),
      keys: keys[name].map(({ reverse }) => (reverse ? '-' : '+')).join(''),
    })),
  ),
);

/** A sheet of one row of the table: `NAB1` is item `nab-1`. An empty cell is a skipped item. */
export function referenceSheet(
  row: Readonly<Record<string, string | number | null | undefined>>,
  role: 'employee' | 'manager' = 'employee',
): ResponseSheet {
  const answers = itemsOf('all').map((item) => {
    const cell = row[item];
    const id = `${item.slice(0, 3).toLowerCase()}-${item.slice(3)}`;
    return [id, cell === '' || cell === null || cell === undefined ? undefined : Number(cell)] as const;
  });
  return makeSheet(referenceInstrument, role, Object.fromEntries(answers));
}

/** The indices of careless answering go by the order of the columns, not by turns of the scales. */
function inTableOrder(instrument: Instrument): Instrument {
  const items = instrument.scales.flatMap((scale) =>
    scale.domain === 'expectations' ? [] : scale.items.map(({ id }) => id),
  );
  return {
    ...instrument,
    sections: instrument.sections.map((section) => ({ ...section, content: { kind: 'items', items } })),
  };
}

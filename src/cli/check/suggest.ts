import type { Instrument } from '../../instrument/instrument.js';
import { nearest } from '../../kernel/nearest.js';
import type { Library } from '../../library/library.js';
import { findInstrument } from '../../library/library.js';
import type { Violation } from '../../problems/problem.js';
import { responseSheetSchema } from '../../responses/response-sheet-file.js';
import type { Suggest } from '../documents/locate-mistakes.js';
import { pointerTokens, valueAt } from '../documents/pointer-tokens.js';
import { choicesAt, propertiesAt } from './schema-names.js';

/** Comparing a whole text with every name would take minutes. */
const LONGEST_NAME = 100;

/** Names from a schema: of a property that is not known, or of a choice that is not one. */
export function suggestFromSchema(schema: unknown): Suggest {
  return ({ code, pointer }, document) => {
    if (code === 'unknown-property')
      return nearest(lastToken(pointer), propertiesAt(schema, parent(pointer)));
    if (code === 'enum') return nearestValue(document, pointer, choicesAt(schema, pointer));
    return undefined;
  };
}

/** Names from the questionnaire that a response sheet answers. */
export function suggestForSheet(library: Library): Suggest {
  const fromSchema = suggestFromSchema(responseSheetSchema);
  return (violation, sheet) => {
    const reference = valueAt(sheet, '/questionnaire');
    if (violation.code === 'unknown-questionnaire') return nearestReference(reference, library);
    const instrument = typeof reference === 'string' ? findInstrument(library, reference) : undefined;
    return (instrument && fromInstrument(violation, sheet, instrument)) ?? fromSchema(violation, sheet);
  };
}

function fromInstrument(
  { code, pointer }: Violation,
  sheet: unknown,
  { items, picks, open, sections, scales }: Instrument,
): string | undefined {
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  switch (code) {
    case 'unknown-item':
      return nearest(lastToken(pointer), [...items.keys()]);
    case 'unknown-pick':
      return nearest(lastToken(pointer), ids(picks));
    case 'unknown-question':
      return nearest(lastToken(pointer), ids(open));
    case 'unknown-section':
      return nearest(lastToken(pointer), ids(sections));
    case 'unknown-theme':
      return nearestValue(sheet, pointer, ids(scales));
    case 'unknown-option': {
      const pick = picks.find(({ id }) => id === pointerTokens(pointer)[1]);
      return nearestValue(sheet, pointer, pick?.options.map(({ value }) => value) ?? []);
    }
    default:
      return undefined;
  }
}

/** Any version of the same questionnaire, else a name that looks like it. */
function nearestReference(reference: unknown, { instruments }: Library): string | undefined {
  if (typeof reference !== 'string') return undefined;
  const [id = ''] = reference.split('@');
  const name = nearest(id, [...instruments.keys()]);
  return name === undefined ? undefined : instruments.get(name)?.instrument.reference;
}

function nearestValue(document: unknown, pointer: string, known: readonly string[]): string | undefined {
  const value = valueAt(document, pointer);
  return typeof value === 'string' && value.length <= LONGEST_NAME ? nearest(value, known) : undefined;
}

function lastToken(pointer: string): string {
  return pointerTokens(pointer).at(-1) ?? '';
}

function parent(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

import { pointer } from '../kernel/json-pointer.js';
import type { Violation } from '../problems/problem.js';
import { safePointer } from '../problems/schema-violations.js';
import { isLongerThan } from './readable-text.js';
import { responseSheetSchema } from './response-sheet-file.js';

/** How much one response sheet may hold. */
export interface SheetSizes {
  /** Answered items. */
  readonly maxItems: number;
  /** Characters of an open answer. */
  readonly maxTextLength: number;
}

const { responses, open } = responseSheetSchema.properties;

/** What the format itself allows. */
export const SHEET_SIZES: SheetSizes = {
  maxItems: responses.maxProperties,
  maxTextLength: open.additionalProperties.maxLength,
};

/** Properties of a request that are a sheet, or hold some. */
const LEADING_TO_SHEETS = ['sheet', 'manager', 'employee', 'previous'];

/** Finds sheets in a request that nobody has validated yet, and what is too much in them. */
export function checkSheetSizes(request: unknown, sizes: SheetSizes, at = ''): Violation[] {
  const violations = [
    ...checkItems(memberOf(request, 'responses'), sizes, at),
    ...checkTexts(memberOf(request, 'open'), sizes, at),
  ];
  for (const name of LEADING_TO_SHEETS) {
    const inner = memberOf(request, name);
    if (inner !== undefined) violations.push(...checkSheetSizes(inner, sizes, pointer(at, name)));
  }
  return violations;
}

function checkItems(answers: unknown, { maxItems }: SheetSizes, at: string): Violation[] {
  if (typeof answers !== 'object' || answers === null || Object.keys(answers).length <= maxItems) return [];
  const message = `must not have more than ${maxItems} items`;
  return [{ pointer: pointer(at, 'responses'), code: 'maxProperties', message }];
}

function checkTexts(texts: unknown, { maxTextLength }: SheetSizes, at: string): Violation[] {
  if (typeof texts !== 'object' || texts === null) return [];
  const message = `must not have more than ${maxTextLength} characters`;
  return Object.entries(texts)
    .filter(([, text]) => typeof text === 'string' && isLongerThan(text, maxTextLength))
    .map(([id]) => ({ pointer: safePointer(pointer(at, 'open', id)), code: 'maxLength', message }));
}

/** An own member: a request may be named like what every object inherits. */
function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}

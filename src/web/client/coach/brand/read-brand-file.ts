import type { Violation } from '../../../../problems/problem.js';
import type { Brand } from '../../../../report/brand.js';
import { parseBrand } from '../../../../report/parse-brand.js';
import type { Colors } from '../../../../report/template.js';
import { parseJson, readText } from '../../page/read-file.js';

/** A file somebody chose as a brand: one, or what is wrong with it. */
export type BrandFile =
  | { readonly kind: 'brand'; readonly brand: Brand }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly Violation[] };

/** Reads a brand by the rules of the command line and the service. */
export async function readBrandFile(file: File, ground: Colors): Promise<BrandFile> {
  const raw = parseJson(await readText(file));
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { kind: 'unreadable' };
  const parsed = parseBrand(raw, ground);
  return parsed.ok
    ? { kind: 'brand', brand: parsed.value }
    : { kind: 'mistakes', mistakes: parsed.error.violations };
}

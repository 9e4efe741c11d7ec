import type { Violation } from '../../problems/problem.js';
import type { Mistake } from './mistake.js';
import type { SourceDocument } from './read-document.js';
import { mapSource } from './source-map.js';

/** A name that may have been meant, for a violation in a document. */
export type Suggest = (violation: Violation, document: unknown) => string | undefined;

/**
 * Finds violations in the files they came from.
 *
 * @param sources files by where they stood in what was judged: `/manager`, or '' for the whole
 */
export function locateMistakes(
  violations: readonly Violation[],
  sources: Readonly<Record<string, SourceDocument>>,
  suggest: Suggest,
): Mistake[] {
  const files = Object.entries(sources).map(([at, source]) => ({ at, source, map: mapSource(source.text) }));
  return violations.map((violation): Mistake => {
    const origin = files.find(({ at }) => isWithin(violation.pointer, at));
    if (origin === undefined) return violation;
    const { at, source, map } = origin;
    const own = { ...violation, pointer: violation.pointer.slice(at.length) };
    const suggestion = suggest(own, source.value);
    return {
      ...own,
      file: source.file,
      ...map.placeOf(own.pointer),
      ...(suggestion !== undefined && { suggestion }),
    };
  });
}

function isWithin(pointer: string, at: string): boolean {
  return pointer === at || pointer.startsWith(`${at}/`);
}

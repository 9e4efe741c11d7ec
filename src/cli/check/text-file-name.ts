import path from 'node:path';

const PATTERN = /^(report-)?texts\.([a-z]{2})\.json$/;

/** `texts.nl.json` or `report-texts.nl.json`: which texts, and in which language. */
export function textFileName(file: string): { about: 'report' | 'owner'; locale: string } | undefined {
  const [match, prefix, locale] = PATTERN.exec(path.basename(file)) ?? [];
  if (match === undefined || locale === undefined) return undefined;
  return { about: prefix === undefined ? 'owner' : 'report', locale };
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import { questionnaireSchema } from '../../instrument/questionnaire-file.js';
import { brandSchema } from '../../report/brand-file.js';
import { templateSchema } from '../../report/template-file.js';
import { responseSheetSchema } from '../../responses/response-sheet-file.js';
import type { SourceDocument } from '../documents/read-document.js';
import type { FileKind } from './file-report.js';
import { propertiesAt } from './schema-names.js';
import { textFileName } from './text-file-name.js';

const SCHEMAS = [
  { kind: 'response sheet', schema: responseSheetSchema },
  { kind: 'questionnaire', schema: questionnaireSchema },
  { kind: 'report template', schema: templateSchema },
  { kind: 'brand', schema: brandSchema },
] as const;

/** Names that any JSON file may have, and that say nothing about what it is. */
const COMMON_NAMES = ['$schema', 'id', 'name', 'version'];
/** A file is what most of its properties belong to; one alone could be a coincidence. */
const MIN_KNOWN_PROPERTIES = 2;

/** What a file is, by its name where the name is fixed, else by what stands in it. */
export function recognizeFile({ file, value }: SourceDocument): FileKind | undefined {
  const name = path.basename(file);
  if (name === 'questionnaire.json') return 'questionnaire';
  if (name === 'template.json') return 'report template';
  if (name === 'brand.json') return 'brand';
  const texts = textFileName(file);
  if (texts?.about === 'report') return 'report texts';
  if (texts?.about === 'owner') {
    return existsSync(path.join(path.dirname(file), 'template.json'))
      ? 'template texts'
      : 'questionnaire texts';
  }
  return recognizeContent(value);
}

function recognizeContent(value: unknown): FileKind | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const keys = Object.keys(value).filter((key) => !COMMON_NAMES.includes(key));
  const candidates = SCHEMAS.map(({ kind, schema }) => {
    const known = propertiesAt(schema, '');
    return { kind, hits: keys.filter((key) => known.includes(key)).length };
  });
  const [best] = candidates.toSorted((a, b) => b.hits - a.hits);
  return best !== undefined && best.hits >= MIN_KNOWN_PROPERTIES ? best.kind : undefined;
}

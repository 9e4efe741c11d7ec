import { parseQuestionnaire } from '../../instrument/parse-questionnaire.js';
import { questionnaireSchema } from '../../instrument/questionnaire-file.js';
import { assertNever } from '../../kernel/assert-never.js';
import { type Result, unwrap } from '../../kernel/result.js';
import { DEFAULT_TEMPLATE, requireTemplate } from '../../library/library.js';
import type { Engine } from '../../pipeline/engine.js';
import { Problem, type Violation } from '../../problems/problem.js';
import { brandSchema } from '../../report/brand-file.js';
import { parseBrand } from '../../report/parse-brand.js';
import { parseTemplate } from '../../report/parse-template.js';
import { templateSchema } from '../../report/template-file.js';
import { locateMistakes, type Suggest } from '../documents/locate-mistakes.js';
import type { Mistake } from '../documents/mistake.js';
import { readDocument, type SourceDocument } from '../documents/read-document.js';
import { mapSource } from '../documents/source-map.js';
import { Refusal } from '../refusal.js';
import { checkQuestionnaireTexts, checkReportTexts, checkTemplateTexts } from './check-texts.js';
import type { Target } from './expand-path.js';
import type { FileKind, FileReport } from './file-report.js';
import { recognizeFile } from './recognize-file.js';
import { suggestForSheet, suggestFromSchema } from './suggest.js';

/** Gives the installed questionnaires, which only a response sheet is checked against. */
export type OpenEngine = () => Promise<Engine>;

/** Finds out what a file is and everything that is wrong with it. */
export async function checkFile({ file, named }: Target, openEngine: OpenEngine): Promise<FileReport> {
  let document: SourceDocument;
  try {
    document = await readDocument(file);
  } catch (error) {
    return { file, outcome: 'refused', mistakes: unreadable(file, error) };
  }
  const kind = recognizeFile(document);
  if (kind === undefined) {
    return named
      ? { file, outcome: 'refused', mistakes: [notRecognized(file)] }
      : { file, outcome: 'skipped' };
  }
  const { violations, suggest } = await judge(kind, document, openEngine);
  const mistakes = [
    ...duplicateKeys(document),
    ...locateMistakes(violations, { '': document }, suggest),
  ].toSorted(byPlace);
  return mistakes.length === 0
    ? { file, kind, outcome: 'correct' }
    : { file, kind, outcome: 'refused', mistakes };
}

interface Judgement {
  readonly violations: readonly Violation[];
  readonly suggest: Suggest;
}

const NO_SUGGESTION: Suggest = () => undefined;

async function judge(kind: FileKind, document: SourceDocument, openEngine: OpenEngine): Promise<Judgement> {
  const { file, value } = document;
  switch (kind) {
    case 'response sheet': {
      const engine = await openEngine();
      return { violations: mistakesOf(engine.parseSheet(value)), suggest: suggestForSheet(engine.library) };
    }
    case 'questionnaire':
      return {
        violations: mistakesOf(parseQuestionnaire(value, file)),
        suggest: suggestFromSchema(questionnaireSchema),
      };
    case 'report template':
      return {
        violations: mistakesOf(parseTemplate(value, file)),
        suggest: suggestFromSchema(templateSchema),
      };
    case 'brand': {
      const { template } = unwrap(requireTemplate((await openEngine()).library, DEFAULT_TEMPLATE));
      return {
        violations: mistakesOf(parseBrand(value, template.theme.colors)),
        suggest: suggestFromSchema(brandSchema),
      };
    }
    case 'questionnaire texts':
      return { violations: await checkQuestionnaireTexts(document), suggest: NO_SUGGESTION };
    case 'report texts':
      return { violations: await checkReportTexts(document), suggest: NO_SUGGESTION };
    case 'template texts':
      return { violations: await checkTemplateTexts(document), suggest: NO_SUGGESTION };
    default:
      return assertNever(kind, 'kind of file');
  }
}

function mistakesOf(result: Result<unknown, Problem>): readonly Violation[] {
  return result.ok ? [] : result.error.violations;
}

function duplicateKeys({ file, text }: SourceDocument): Mistake[] {
  const message = 'stands here for the second time; only the last one counts';
  return mapSource(text).duplicates.map((place) => ({ file, ...place, code: 'duplicate-key', message }));
}

/** From top to bottom, as one reads the file. */
function byPlace(a: Mistake, b: Mistake): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function notRecognized(file: string): Mistake {
  const message = 'is not a response sheet, questionnaire, template or text file of Visavis';
  return { file, pointer: '', code: 'unknown-file', message };
}

function unreadable(file: string, error: unknown): readonly Mistake[] {
  if (error instanceof Refusal) return error.mistakes;
  if (error instanceof Problem) return [{ file, pointer: '', code: error.code, message: error.message }];
  throw error;
}

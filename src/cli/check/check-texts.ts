import path from 'node:path';
import { checkMessages } from '../../i18n/check-messages.js';
import { checkInstrumentTexts } from '../../instrument/instrument-texts.js';
import { parseQuestionnaire } from '../../instrument/parse-questionnaire.js';
import type { Result } from '../../kernel/result.js';
import type { Problem, Violation } from '../../problems/problem.js';
import { parseTemplate } from '../../report/parse-template.js';
import { reportTextKeys } from '../../report/report-text-keys.js';
import { readDocument, type SourceDocument } from '../documents/read-document.js';
import { textFileName } from './text-file-name.js';

/** Texts of a questionnaire against the questions beside them. */
export function checkQuestionnaireTexts({ file, value }: SourceDocument): Promise<Violation[]> {
  return withOwner(file, 'questionnaire.json', parseQuestionnaire, (instrument) =>
    checkInstrumentTexts(instrument, value, file),
  );
}

/** What the report says about the themes of a questionnaire, against those themes. */
export function checkReportTexts({ file, value }: SourceDocument): Promise<Violation[]> {
  return withOwner(file, 'questionnaire.json', parseQuestionnaire, (instrument, locale) =>
    checkMessages(value, { file, locale, needed: reportTextKeys(instrument) }),
  );
}

/** Texts of a template: well-formed, and the same keys as the language it was written in first. */
export function checkTemplateTexts({ file, value }: SourceDocument): Promise<Violation[]> {
  return withOwner(file, 'template.json', parseTemplate, async ({ locales }, locale) => {
    const reference = locales.includes('en') ? 'en' : locales[0];
    const beside = path.join(path.dirname(file), `texts.${reference}.json`);
    const needed = locale === reference ? undefined : await keysOf(beside);
    return checkMessages(value, { file, locale, ...(needed !== undefined && { needed }) });
  });
}

/** Checks a text file against the file that decides which texts there are. */
async function withOwner<Owner extends { readonly locales: readonly string[] }>(
  file: string,
  ownerName: string,
  parse: (raw: unknown, file: string) => Result<Owner, Problem>,
  check: (owner: Owner, locale: string) => Violation[] | Promise<Violation[]>,
): Promise<Violation[]> {
  const ownerFile = path.join(path.dirname(file), ownerName);
  const document = await readDocument(ownerFile).catch(() => undefined);
  const owner = document && parse(document.value, ownerFile);
  if (!owner?.ok) {
    const message = `cannot be checked until ${ownerName} beside it is correct`;
    return [{ pointer: '', code: 'depends', message }];
  }
  const locale = textFileName(file)?.locale ?? '';
  const mistakes = await check(owner.value, locale);
  if (owner.value.locales.includes(locale)) return mistakes;
  const message = `is not used: "${locale}" is not among the locales of ${ownerName}`;
  return [{ pointer: '', code: 'unlisted-locale', message }, ...mistakes];
}

async function keysOf(file: string): Promise<string[] | undefined> {
  const document = await readDocument(file).catch(() => undefined);
  return document && Object.keys(Object(document.value));
}

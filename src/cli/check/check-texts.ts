import path from 'node:path';
import { checkMessages, type MessagesContext } from '../../i18n/check-messages.js';
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
  return withOwner(file, 'questionnaire.json', parseQuestionnaire, async (instrument, locale) =>
    checkMessages(value, {
      file,
      locale,
      needed: reportTextKeys(instrument),
      ...(await originalOf(file, 'report-texts', instrument.locales, locale)),
    }),
  );
}

/** Texts of a template: well-formed, and the same keys as the language it was written in first. */
export function checkTemplateTexts({ file, value }: SourceDocument): Promise<Violation[]> {
  return withOwner(file, 'template.json', parseTemplate, async ({ locales }, locale) => {
    const found = await originalOf(file, 'texts', locales, locale);
    const needed = found.original && Object.keys(found.original.messages);
    return checkMessages(value, { file, locale, ...found, ...(needed !== undefined && { needed }) });
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

/** The texts in the language they were written in first, unless this is that language or they cannot be read. */
async function originalOf(
  file: string,
  name: string,
  locales: readonly string[],
  locale: string,
): Promise<Pick<MessagesContext, 'original'>> {
  const first = locales.includes('en') ? 'en' : locales[0];
  if (first === undefined || first === locale) return {};
  const beside = path.join(path.dirname(file), `${name}.${first}.json`);
  const document = await readDocument(beside).catch(() => undefined);
  if (document === undefined) return {};
  const texts = Object.entries(Object(document.value)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { original: { locale: first, messages: Object.fromEntries(texts) } };
}

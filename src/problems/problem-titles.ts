import type { ProblemCode } from './problem.js';
import { TITLES_DE } from './titles/de.js';
import { TITLES_EN } from './titles/en.js';
import { TITLES_FR } from './titles/fr.js';
import { TITLES_NL } from './titles/nl.js';

export type ProblemTitles = Readonly<Record<ProblemCode, string>>;

/** Languages in which a problem has a title; the first where nobody says what they read. */
export const PROBLEM_LOCALES = ['en', 'nl', 'de', 'fr'] as const;
export type ProblemLocale = (typeof PROBLEM_LOCALES)[number];

/** What a code means in a few words; the same for every occurrence of it. */
export const PROBLEM_TITLES: Readonly<Record<ProblemLocale, ProblemTitles>> = {
  en: TITLES_EN,
  nl: TITLES_NL,
  de: TITLES_DE,
  fr: TITLES_FR,
};

import type { Policy } from '../analysis/policy.js';
import type { PairEdition } from './report-document.js';

/** Sections a template can put into an edition; each has a composer. */
export const SECTION_IDS = [
  'cover',
  'guide',
  'overview',
  'change',
  'strengths',
  'preferences',
  'needs-employee',
  'needs-manager',
  'cards',
  'agreements',
  'method',
  'too-little',
  'coach',
  'coach-phases',
  'coach-tables',
  'coach-traces',
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

/** Sections of the edition that one person reads alone. */
export const PERSONAL_SECTION_IDS = ['cover', 'answers', 'needs', 'sharing', 'prepare'] as const;
export type PersonalSectionId = (typeof PERSONAL_SECTION_IDS)[number];

export const RULE_IDS = [
  'voluntary',
  'purpose',
  'own-story',
  'employee-first',
  'situations',
  'promise',
  'between-us',
  'help',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

export const COLOR_NAMES = [
  'ink',
  'ink2',
  'ink3',
  'rule',
  'line',
  'white',
  'sand1',
  'sand2',
  'sand3',
  'employee',
  'employeeMid',
  'employeeTint',
  'manager',
  'managerMid',
  'managerTint',
] as const;
export type ColorName = (typeof COLOR_NAMES)[number];

/** Colors as `#RRGGBB`. */
export type Colors = Readonly<Record<ColorName, string>>;

export interface Theme {
  readonly colors: Colors;
}

/** Minutes of each part of the conversation. */
export interface AgendaPlan {
  readonly opening: number;
  readonly good: number;
  readonly topics: readonly number[];
  readonly agreements: number;
}

export interface EditionPlan {
  /** Sections when the two sheets could be compared. */
  readonly compared: readonly SectionId[];
  /** Sections when there is too little to compare. */
  readonly tooLittle: readonly SectionId[];
}

export interface PersonalPlan {
  readonly sections: readonly PersonalSectionId[];
}

/** What makes a kind of report: its sections, thresholds, weights, timing and colors. Texts stand apart. */
export interface ReportTemplate {
  readonly id: string;
  readonly version: string;
  readonly locales: readonly string[];
  readonly policy: Policy;
  readonly timing: { readonly discussWithinDays: number; readonly followUpWeeks: number };
  /** By number of topics, from none to the maximum. */
  readonly agenda: readonly [AgendaPlan, ...AgendaPlan[]];
  /** Rows in the table of agreements. */
  readonly agreements: number;
  readonly rules: { readonly cover: readonly RuleId[]; readonly overview: readonly RuleId[] };
  readonly editions: Readonly<Record<PairEdition, EditionPlan>> & { readonly personal: PersonalPlan };
  readonly theme: Theme;
}

import type { Brand } from '../kernel/brand.js';
import { onceFor } from '../kernel/once-for.js';

export type ScaleId = Brand<string, 'ScaleId'>;
export type ItemId = Brand<string, 'ItemId'>;
export type PickId = Brand<string, 'PickId'>;
export type OpenQuestionId = Brand<string, 'OpenQuestionId'>;

export const ROLES = ['employee', 'manager'] as const;
export type Role = (typeof ROLES)[number];

export const DOMAINS = ['strengths', 'preferences', 'expectations'] as const;
export type Domain = (typeof DOMAINS)[number];

/** A text key, the same for both roles or one for each. */
export type TextRef = string | Readonly<Record<Role, string>>;

/** Lowest and highest option of a response format, in response units. */
export interface ResponseRange {
  readonly min: number;
  readonly max: number;
}

export interface ResponseFormat extends ResponseRange {
  readonly id: string;
  readonly kind: 'rating' | 'bipolar';
  /** Text keys of the anchors, from `min` to `max`. */
  readonly labels: readonly string[];
  /** Options that are answers but carry no number, such as "not-observed". */
  readonly unscored: readonly { readonly value: string; readonly label: string }[];
}

/** 0 normal; 1 personal: shown only if its owner agrees, and never first. */
export type Sensitivity = 0 | 1;

/** Who may see it: anyone in the pair, or no one but its owner. */
export type Sharing = 'shareable' | 'never';

export type Perspective = 'self' | 'other' | ExpectationRating;

/** Importance and experience by who asks; estimate, offer and room by who gives. */
export const EXPECTATION_RATINGS = ['importance', 'experience', 'estimate', 'offer', 'room'] as const;
export type ExpectationRating = (typeof EXPECTATION_RATINGS)[number];

export interface Item {
  readonly id: ItemId;
  readonly scaleId: ScaleId;
  readonly perspective: Perspective;
  readonly roles: readonly Role[];
  readonly format: ResponseFormat;
  /** Whether a higher option means more or less of the scale. */
  readonly keying: 'positive' | 'reverse';
  readonly sensitivity: Sensitivity;
  readonly sharing: Sharing;
  readonly wording:
    | { readonly kind: 'statement'; readonly text: TextRef; readonly prompt?: string }
    | { readonly kind: 'bipolar'; readonly left: TextRef; readonly right: TextRef };
}

interface ScaleBase {
  readonly id: ScaleId;
  readonly name: string;
  readonly sensitivity: Sensitivity;
  readonly sharing: Sharing;
}

/** Items each person answers about the self, and one item about the other. */
export interface StrengthScale extends ScaleBase {
  readonly domain: 'strengths';
  readonly items: readonly [Item, ...Item[]];
  readonly minAnswered: number;
  readonly otherItem?: Item;
}

/** A line between two poles; 0 is the low pole (left), 100 the high pole (right). */
export interface PreferenceScale extends ScaleBase {
  readonly domain: 'preferences';
  readonly items: readonly [Item, ...Item[]];
  readonly minAnswered: number;
  readonly poles: { readonly low: string; readonly high: string };
}

/** One theme that one role asks of the other, with up to five ratings. */
export interface ExpectationScale extends ScaleBase {
  readonly domain: 'expectations';
  readonly asker: Role;
  readonly giver: Role;
  readonly ratings: Readonly<Record<ExpectationRating, Item>>;
  /** The theme has the question that stands in every report, whatever was answered. */
  readonly fixedQuestion: boolean;
}

export type Scale = StrengthScale | PreferenceScale | ExpectationScale;

/** The strengths that give or cost energy, or a choice put beside the other's. */
export const PICK_USES = ['energy-gives', 'energy-costs', 'choice'] as const;
export type PickUse = (typeof PICK_USES)[number];

export interface PickOption {
  readonly value: string;
  readonly label: string;
  /** Goes with whatever the other chose: "does not matter to me". */
  readonly wildcard: boolean;
}

export interface Pick {
  readonly id: PickId;
  readonly roles: readonly Role[];
  readonly question: TextRef;
  readonly choose: { readonly min: number; readonly max: number };
  readonly options: readonly PickOption[];
  /** What the report does with it. */
  readonly use: PickUse;
  /** An option chosen there may not be chosen here too. */
  readonly excludes?: PickId;
  readonly sensitivity: Sensitivity;
}

export interface OpenQuestion {
  readonly id: OpenQuestionId;
  /** What the report does with it: quotes on what goes well. */
  readonly use: 'going-well';
  readonly roles: readonly Role[];
  readonly question: TextRef;
  readonly hint?: string;
  /** Longest answer, in code points. */
  readonly maxLength: number;
  readonly sensitivity: Sensitivity;
}

export interface SectionRow {
  readonly scaleId: ScaleId;
  readonly items: Readonly<Record<Role, readonly ItemId[]>>;
}

/** One screen of the questionnaire. */
export interface InstrumentSection {
  readonly id: string;
  readonly domain: Domain;
  readonly roles: readonly Role[];
  readonly title: TextRef;
  readonly instruction: TextRef;
  readonly content:
    | { readonly kind: 'items'; readonly items: readonly ItemId[] }
    | { readonly kind: 'rows'; readonly rows: readonly SectionRow[] }
    | { readonly kind: 'picks'; readonly picks: readonly PickId[] }
    | { readonly kind: 'open'; readonly open: readonly OpenQuestionId[] };
}

/** A questionnaire as a measuring tool: parsed, checked, free of texts. */
export interface Instrument {
  readonly id: string;
  readonly version: string;
  /** `id@version`, as response sheets name it. */
  readonly reference: string;
  /** SHA-256 of the file's structure, in hex: what a calibration was made for. */
  readonly hash: string;
  readonly locales: readonly string[];
  readonly name: string;
  readonly purpose: string;
  readonly minutes: number;
  readonly evidence: Readonly<Record<'reliability' | 'validity' | 'norms', string>>;
  readonly intro: Readonly<Record<Role, readonly string[]>>;
  /** In questionnaire order: ties are settled by it. */
  readonly scales: readonly Scale[];
  readonly items: ReadonlyMap<ItemId, Item>;
  readonly picks: readonly Pick[];
  readonly open: readonly OpenQuestion[];
  readonly sections: readonly InstrumentSection[];
}

export function textFor(ref: TextRef, role: Role): string {
  return typeof ref === 'string' ? ref : ref[role];
}

export function otherRole(role: Role): Role {
  return role === 'employee' ? 'manager' : 'employee';
}

type ScaleOf<D extends Domain> = Extract<Scale, { domain: D }>;

const byDomain = onceFor(({ scales }: Instrument): { readonly [D in Domain]: readonly ScaleOf<D>[] } => {
  const ofDomain = <D extends Domain>(domain: D) =>
    scales.filter((scale): scale is ScaleOf<D> => scale.domain === domain);
  return {
    strengths: ofDomain('strengths'),
    preferences: ofDomain('preferences'),
    expectations: ofDomain('expectations'),
  };
});

/** In questionnaire order. */
export function scalesOf<D extends Domain>(instrument: Instrument, domain: D): readonly ScaleOf<D>[] {
  return byDomain(instrument)[domain];
}

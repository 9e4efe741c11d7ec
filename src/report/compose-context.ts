import type { PairAnalysis } from '../analysis/analyse-pair.js';
import type { CalendarDate, Formats } from '../i18n/format.js';
import type { Texts, TextValues } from '../i18n/texts.js';
import type { Instrument, Role, Scale, ScaleId } from '../instrument/instrument.js';
import type { Brand } from './brand.js';
import type { Person } from './report-document.js';
import type { ReportTemplate } from './template.js';

export type ComparedPair = Extract<PairAnalysis, { kind: 'compared' }>;

/** What every section is written from. */
export interface ComposeContext {
  readonly instrument: Instrument;
  readonly template: ReportTemplate;
  readonly texts: Texts;
  readonly formats: Formats;
  readonly people: Readonly<Record<Role, Person>>;
  readonly date: CalendarDate;
  /** Whom to ask about the report; absent: the text without a contact. */
  readonly contact?: string;
  /** Whose report it is. */
  readonly brand?: Brand;
  /** Day of the previous round, where there is one. */
  readonly previousDate?: CalendarDate;
}

/** Names as placeholders: `{employee}` and `{manager}`. */
export function names({ people }: Pick<ComposeContext, 'people'>): { employee: string; manager: string } {
  return { employee: people.employee.name, manager: people.manager.name };
}

/** The text with both names filled in, beside other values. */
export function say(context: ComposeContext, key: string, values: TextValues = {}): string {
  return context.texts.text(key, { ...names(context), ...values });
}

/** A number up to twelve as a word. */
export function numberWord({ texts }: Pick<ComposeContext, 'texts'>, n: number): string {
  return texts.text('common.number', { n });
}

/** Name of a theme, as the report uses it. */
export function themeName(context: ComposeContext, scaleId: ScaleId): string {
  return context.texts.text(`${themePrefix(context.instrument, scaleId)}.name`);
}

/** Texts of a theme start with its domain: `need.growth`, `preference.drive`, `strength.courage`. */
export function themePrefix({ scales }: Pick<Instrument, 'scales'>, scaleId: ScaleId): string {
  const scale = scales.find(({ id }) => id === scaleId);
  if (scale === undefined) throw new RangeError('A theme of another questionnaire');
  return `${PREFIX[scale.domain]}.${scaleId}`;
}

const PREFIX: Readonly<Record<Scale['domain'], string>> = {
  strengths: 'strength',
  preferences: 'preference',
  expectations: 'need',
};

/** Number of the card each topic has, by theme. */
export function cardNumbers(topics: readonly { readonly scaleId: ScaleId }[]): Map<ScaleId, number> {
  return new Map(topics.map(({ scaleId }, index) => [scaleId, index + 1]));
}

/** "Card 1", for a theme that has one. */
export function cardLabel(
  context: ComposeContext,
  cards: ReadonlyMap<ScaleId, number>,
  scaleId: ScaleId,
): { card?: string } {
  const number = cards.get(scaleId);
  return number === undefined ? {} : { card: context.texts.text('common.card', { number }) };
}

/** Whether the questionnaire has the question that stands in every report. */
export function hasFixedQuestion({ instrument }: Pick<ComposeContext, 'instrument'>): boolean {
  return instrument.scales.some((scale) => scale.domain === 'expectations' && scale.fixedQuestion);
}

/** The brand, and whom to ask: the request's own contact goes before the brand's. */
export function withBrand(
  contact: string | undefined,
  brand: Brand | undefined,
): Pick<ComposeContext, 'contact' | 'brand'> {
  const asked = contact ?? brand?.contact;
  return { ...(asked !== undefined && { contact: asked }), ...(brand !== undefined && { brand }) };
}

import type { PairAnalysis } from '../analysis/analyse-pair.js';
import { createFormats } from '../i18n/format.js';
import type { Texts } from '../i18n/texts.js';
import type { ScaleId } from '../instrument/instrument.js';
import { assertNever } from '../kernel/assert-never.js';
import type { ChartKind, ChartPicture, NeedPicture, PreferencePicture } from './chart-picture.js';
import { type ComposeContext, say, themeName } from './compose-context.js';
import { namePeople } from './people.js';
import { expectationScale, needAlt, needChart } from './sections/need-chart.js';
import { legend, rangeOf } from './sections/needs.js';
import { continuumAlt, continuumChart } from './sections/preferences.js';
import type { ReportTemplate } from './template.js';

export interface ComposeChartInput {
  readonly analysis: PairAnalysis;
  readonly template: ReportTemplate;
  readonly texts: Texts;
  readonly kind: ChartKind;
  /** A theme of that kind. */
  readonly theme: ScaleId;
}

/**
 * One chart of the shared edition, alone. Where the report shows nothing of the theme, neither does the chart:
 * withheld, never shared, not answered and too little to compare all look the same.
 */
export function composeChart({ analysis, template, texts, kind, theme }: ComposeChartInput): ChartPicture {
  const context: ComposeContext = {
    instrument: analysis.sheets.employee.instrument,
    template,
    texts,
    formats: createFormats(texts.locale),
    people: namePeople(analysis.sheets, texts),
    // No chart says what day it is.
    date: '',
  };
  switch (kind) {
    case 'preference':
      return preferencePicture(context, analysis, theme);
    case 'need':
      return needPicture(context, analysis, theme);
    default:
      return assertNever(kind, 'chart kind');
  }
}

function preferencePicture(
  context: ComposeContext,
  analysis: PairAnalysis,
  theme: ScaleId,
): PreferencePicture {
  const { people, formats } = context;
  const pole = (side: 'left' | 'right'): string =>
    formats.capitalize(say(context, `preference.${theme}.${side}`));
  const found =
    analysis.kind === 'compared'
      ? analysis.comparison.preferences.find(({ scaleId }) => scaleId === theme)
      : undefined;
  return {
    kind: 'preference',
    ...head(context, theme),
    left: pole('left'),
    right: pole('right'),
    people: { employee: people.employee.name, manager: people.manager.name },
    ...(found?.kind === 'compared'
      ? { alt: continuumAlt(context, found), chart: continuumChart(found) }
      : { ...nothing(context), chart: { kind: 'continuum' } }),
  };
}

function needPicture(context: ComposeContext, analysis: PairAnalysis, theme: ScaleId): NeedPicture {
  const { asker, giver } = expectationScale(context.instrument, theme);
  const { range, ends } = rangeOf(context);
  const found =
    analysis.kind === 'compared'
      ? analysis.comparison.expectations.find(({ scaleId }) => scaleId === theme)
      : undefined;
  const chart = found?.kind === 'compared' ? needChart(context, found) : undefined;
  return {
    kind: 'need',
    ...head(context, theme),
    terms: legend(context, asker),
    ends,
    ...(chart === undefined
      ? { ...nothing(context), chart: { kind: 'need', asker, giver, ...range } }
      : { alt: needAlt(context, chart), chart }),
  };
}

function head(context: ComposeContext, theme: ScaleId) {
  return { theme, locale: context.texts.locale, title: themeName(context, theme) };
}

/** What stands in the place of the marks. */
function nothing(context: ComposeContext): { alt: string; note: string } {
  const note = context.formats.capitalize(say(context, 'common.not-included'));
  return { alt: note, note };
}

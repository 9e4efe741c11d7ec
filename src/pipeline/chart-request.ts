import { analyseForSharing, type PairBackground } from '../analysis/analyse-pair.js';
import type { Texts } from '../i18n/texts.js';
import type { Instrument, ScaleId } from '../instrument/instrument.js';
import { objectSchema } from '../kernel/json-schema.js';
import { err, ok, type Result } from '../kernel/result.js';
import { Problem } from '../problems/problem.js';
import type { ChartKind, ChartPicture } from '../report/chart-picture.js';
import { composeChart } from '../report/compose-chart.js';
import type { ReportTemplate } from '../report/template.js';
import { requireConsent, type SheetPair } from '../responses/pair-sheets.js';
import { type ComparisonRequest, comparisonRequestSchema, reportRequestSchema } from './request-schemas.js';

/** Widths of pictures in pixels; few, because each keeps a canvas. */
export const PICTURE_SIZES = { small: 480, medium: 960, large: 1440 } as const;
export type PictureSize = keyof typeof PICTURE_SIZES;

export interface ChartRequest extends Omit<ComparisonRequest, 'previous'> {
  /** Id of a theme of the questionnaire. */
  readonly theme: string;
  readonly locale?: string;
  readonly size?: PictureSize;
}

const { previous: _previous, ...pairProperties } = comparisonRequestSchema.properties as Record<
  string,
  object
>;
const { locale } = reportRequestSchema.properties as Record<string, object>;

export const chartRequestSchema = {
  title: 'Request for a chart',
  ...objectSchema(
    {
      ...pairProperties,
      theme: {
        type: 'string',
        pattern: '^[a-z][a-z0-9-]*$',
        maxLength: 60,
        description: 'Id of a theme of the questionnaire, of the kind that the chart shows.',
      },
      locale,
      size: { enum: Object.keys(PICTURE_SIZES), description: 'Width of a PNG: 480, 960 or 1440 pixels.' },
    },
    ['template', 'calibrations', 'locale', 'size'],
  ),
} as const;

/** Themes that a kind of chart can show, whether or not anything may be shown of them. */
export function chartThemes({ scales }: Instrument, kind: ChartKind): ScaleId[] {
  const domain = kind === 'need' ? 'expectations' : 'preferences';
  return scales.filter((scale) => scale.domain === domain).map(({ id }) => id);
}

export interface ChartInput {
  readonly kind: ChartKind;
  readonly theme: string;
  readonly sheets: SheetPair;
  readonly template: ReportTemplate;
  readonly texts: Texts;
  readonly background: PairBackground;
}

/** One chart of the shared edition, under the same rules: both consented, and nothing withheld is told. */
export function buildChart({
  kind,
  theme,
  sheets,
  template,
  texts,
  background,
}: ChartInput): Result<ChartPicture, Problem> {
  const agreed = requireConsent(sheets);
  if (!agreed.ok) return agreed;
  const themes = chartThemes(sheets.employee.instrument, kind);
  const known = themes.find((id) => id === theme);
  if (known === undefined) {
    const message = `must be one of: ${themes.join(', ')}`;
    const violation = { pointer: '/theme', code: 'unknown-theme', message };
    return err(new Problem('invalid-request', 'The request has 1 mistake(s).', [violation]));
  }
  const analysis = analyseForSharing(agreed.value, template.policy, background);
  return ok(composeChart({ analysis, template, texts, kind, theme: known }));
}

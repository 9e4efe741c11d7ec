import type { Role, ScaleId } from '../instrument/instrument.js';
import type { MarkedTerm } from './block-parts.js';
import type { ContinuumChart, NeedChart } from './chart-spec.js';

/** Charts that can be drawn alone, by what they show. */
export const CHART_KINDS = ['preference', 'need'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

interface PictureOf<Kind extends ChartKind> {
  readonly kind: Kind;
  readonly theme: ScaleId;
  /** Language of the words. */
  readonly locale: string;
  readonly title: string;
  /** All that the drawing says, in words. */
  readonly alt: string;
  /** Stands in the place of the marks where nothing is shown of the theme, whatever the reason. */
  readonly note?: string;
}

/** Two positions between two poles. */
export interface PreferencePicture extends PictureOf<'preference'> {
  readonly left: string;
  readonly right: string;
  readonly people: Readonly<Record<Role, string>>;
  readonly chart: ContinuumChart;
}

/** What one asks beside what the other estimates and does. */
export interface NeedPicture extends PictureOf<'need'> {
  readonly terms: readonly MarkedTerm[];
  readonly ends: { readonly low: string; readonly high: string };
  readonly chart: NeedChart;
}

/** One chart of a report with the words it needs to stand alone; meaning only, no sizes. */
export type ChartPicture = PreferencePicture | NeedPicture;

import type { Role } from '../../../instrument/instrument.js';
import type { NeedChart } from '../../../report/chart-spec.js';
import { type Html, html } from '../html.js';
import { closedShape, openShape, type Place, percent, ringShapes, shape } from './shapes.js';

export interface LanesOptions {
  /** What the chart says, for whoever does not see it; without it the chart is decoration. */
  readonly alt?: string;
  readonly size?: 'normal' | 'small';
  /** Lines for every value. */
  readonly grid?: boolean;
  /** Digits under the lines: always, or only where the head of the table is not shown. */
  readonly digits?: 'always' | 'stacked';
  /** Whose lane alone is drawn. */
  readonly lane?: 'asker' | 'giver';
  /** Words beside a mark whose partner is missing. */
  readonly missing?: { readonly asker: string; readonly giver: string };
}

export interface Lane {
  readonly role: Role;
  readonly open: number | undefined;
  readonly closed: number | undefined;
  readonly words?: string | undefined;
}

const SIZES = {
  normal: { d: 16, connector: 4, apart: 12 },
  small: { d: 12, connector: 2.5, apart: 8 },
} as const;

type Scale = Pick<NeedChart, 'min' | 'max'>;

/**
 * A need as two lanes, asker above giver, each with an open and a closed mark.
 *
 * Marks keep their size and stand at percentages of the width, so one drawing fits a table cell, a card
 * and a phone.
 */
export function needLanes(chart: NeedChart, options: LanesOptions = {}): Html {
  const { alt, size = 'normal', grid = false, digits, missing, lane: only } = options;
  const apart = only === undefined ? SIZES[size].apart : 0;
  const both: readonly Lane[] = [
    { role: chart.asker, open: chart.experience, closed: chart.importance, words: missing?.asker },
    { role: chart.giver, open: chart.offer, closed: chart.estimate, words: missing?.giver },
  ];
  const lanes = only === undefined ? both : both.filter((_, index) => (only === 'asker') === (index === 0));
  const heard = alt === undefined ? html` aria-hidden="true"` : html` role="img" aria-label="${alt}"`;
  return html`<svg class="lanes ${size}"${heard}>${grid ? gridLines(chart) : undefined}${digits && scaleDigits(chart, digits)}${lanes.map(
    (lane, index) =>
      html`<g class="${lane.role}" transform="translate(0 ${index === 0 ? -apart : apart})">${drawLane(lane, chart, size)}</g>`,
  )}</svg>`;
}

/** The digits alone, to stand over a column of charts. */
export function scaleHead(range: Scale): Html {
  return html`<svg class="scale-head" aria-hidden="true">${valuesOf(range).map(
    (value) => html`<text x="${at(value, range)}" y="50%" dy=".35em" text-anchor="middle">${value}</text>`,
  )}</svg>`;
}

/** An open and a closed mark on a line, each on a halo; a ring with a core where both fall together. */
export function drawLane(
  { role, open, closed, words }: Lane,
  range: Scale,
  size: 'normal' | 'small',
  y: Place = '50%',
): Html {
  const { d, connector } = SIZES[size];
  if (open !== undefined && open === closed) return ringShapes(role, at(open, range), y, d);
  const halo = (value: number): Html => shape(role, at(value, range), y, { d, className: 'halo', grow: 2 });
  const line =
    open === undefined || closed === undefined
      ? undefined
      : html`<line class="connector" x1="${at(open, range)}" x2="${at(closed, range)}" y1="${y}" y2="${y}" stroke-width="${connector}"/>`;
  return html`${line}${open === undefined ? undefined : html`${halo(open)}${openShape(role, at(open, range), y, d, d / 6)}`}${
    closed === undefined ? undefined : html`${halo(closed)}${closedShape(role, at(closed, range), y, d)}`
  }${line === undefined ? missingWords(open ?? closed, range, words, d) : undefined}`;
}

/** Right of a mark in the lower part of the range, left of one in the upper part, centred without one. */
function missingWords(
  given: number | undefined,
  range: Scale,
  words: string | undefined,
  d: number,
): Html | undefined {
  if (words === undefined) return undefined;
  const middle = (range.min + range.max) / 2;
  const side = given === undefined ? 'middle' : given > middle ? 'end' : 'start';
  const shift = { middle: 0, start: d, end: -d }[side];
  return html`<text class="missing" x="${at(given ?? middle, range)}" y="50%" dx="${shift}" dy=".33em" text-anchor="${side}">${words}</text>`;
}

function gridLines(range: Scale): Html {
  return html`<g class="grid">${valuesOf(range).map(
    (value) => html`<line x1="${at(value, range)}" x2="${at(value, range)}" y1="0" y2="100%"/>`,
  )}</g>`;
}

function scaleDigits(range: Scale, digits: 'always' | 'stacked'): Html {
  return html`<g class="digits ${digits}">${valuesOf(range).map(
    (value) => html`<text x="${at(value, range)}" y="100%" dy="1.05em" text-anchor="middle">${value}</text>`,
  )}</g>`;
}

function valuesOf({ min, max }: Scale): number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

function at(value: number, { min, max }: Scale): `${number}%` {
  return percent((value - min) / (max - min));
}

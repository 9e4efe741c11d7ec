import { type NeedChartGeometry, type NeedScale, needX } from '../../charts/need-chart.js';
import type { NeedRow } from '../../report/block-parts.js';
import type { Pen } from './pen.js';
import { TYPE } from './type-style.js';

type Area = Pick<NeedChartGeometry, 'width' | 'inset' | 'd'> & {
  readonly x: number;
  /** Top of the row, from which the lanes count. */
  readonly y: number;
  readonly askerLane: number;
  readonly giverLane: number;
};

/**
 * Words beside a mark whose partner is missing; the same is said in the figure's text.
 *
 * @param only whose lane alone is drawn
 */
export function drawMissingWords(
  pen: Pen,
  { chart, missing }: Pick<Extract<NeedRow, { kind: 'answers' }>, 'chart' | 'missing'>,
  only: 'asker' | 'giver' | undefined,
  area: Area,
): void {
  const lane = (open: number | undefined, closed: number | undefined, words: string, y: number): void => {
    if (open !== undefined && closed !== undefined) return;
    const width = pen.shaper.width(words, 'regular', TYPE.micro.size);
    const left = area.x + wordsLeft(open ?? closed, chart, width, area);
    pen.rect({ x: left - 2, y: y - 6, width: width + 4, height: 12, fill: 'white' });
    pen.text(words, TYPE.micro, { x: left, top: y - 6, color: 'ink3' });
  };
  pen.tag(undefined);
  if (only !== 'giver') lane(chart.experience, chart.importance, missing.asker, area.y + area.askerLane);
  if (only !== 'asker') lane(chart.offer, chart.estimate, missing.giver, area.y + area.giverLane);
}

/** Right of a mark in the lower part of the range, left of one in the upper part, centred without one. */
function wordsLeft(given: number | undefined, range: NeedScale, width: number, area: Area): number {
  const middle = (range.min + range.max) / 2;
  if (given === undefined) return needX(middle, range, area) - width / 2;
  const x = needX(given, range, area);
  return given > middle ? x - area.d / 2 - 6 - width : x + area.d / 2 + 6;
}

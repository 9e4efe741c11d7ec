import type { CalibratedItem, CalibratedScale, Calibration } from '../../calibration/calibration.js';
import { type Column, textTable } from '../text-table.js';
import { calibrationCaption, scaleRemarks } from './calibration-remarks.js';
import { coefficient, decimal, percent, signless } from './numbers.js';

/** A calibration for reading along; programs take the JSON. */
export function calibrationTable(calibration: Calibration): string {
  const { scales, singleItems, notInTable } = calibration;
  return [
    calibrationCaption(calibration),
    ...(scales.length > 0 ? [`SCALES, points of 0–100\n${scalesTable(scales)}`] : []),
    ...(scales.length > 0 ? [`ITEMS OF SCALES, keyed\n${itemsTable(scales)}`] : []),
    ...(singleItems.length > 0
      ? [`SINGLE ITEMS: no reliability from one answer, the fallback stays\n${singlesTable(singleItems)}`]
      : []),
    ...(notInTable.length > 0 ? [`NOT IN THE TABLE\n${notInTable.join(', ')}`] : []),
    ...(remarks(scales).length > 0 ? [`REMARKS\n${remarks(scales).join('\n')}`] : []),
    '',
  ].join('\n\n');
}

function scalesTable(scales: readonly CalibratedScale[]): string {
  return textTable(
    [
      { title: 'scale' },
      ...numeric('n', 'mean', 'SD', 'alpha', '95 % interval', 'omega', 'mean r', 'SEM', 'counts from'),
      { title: 'use' },
    ],
    scales.map((scale) => {
      if (scale.status === 'refused') {
        return [scale.scale, String(scale.complete), ...Array.from({ length: 8 }, () => ''), 'fewer than 30'];
      }
      const { alpha, omega } = scale;
      const precision = scale.status === 'estimated' ? scale.precision : undefined;
      return [
        scale.scale,
        String(scale.complete),
        signless(scale.meanPomp),
        signless(scale.sdPomp),
        coefficient(alpha?.value),
        alpha === undefined
          ? '–'
          : `${coefficient(alpha.interval.lower)} to ${coefficient(alpha.interval.upper)}`,
        omega.kind === 'estimated' ? coefficient(omega.omega) : '–',
        coefficient(scale.averageInterItemR),
        decimal(precision?.semPomp),
        decimal(precision?.smallestDifferencePomp),
        scale.status === 'estimated' ? scale.grade : scale.status,
      ];
    }),
  );
}

function itemsTable(scales: readonly CalibratedScale[]): string {
  return textTable(
    [
      { title: 'item' },
      ...numeric('missing', 'floor', 'ceiling', 'mean', 'SD', 'item–rest r', 'alpha without', 'loading'),
    ],
    scales.flatMap((scale) =>
      scale.status === 'refused'
        ? []
        : scale.items.map((item) => [
            item.item,
            percent(item.missingPercent),
            percent(item.floorPercent),
            percent(item.ceilingPercent),
            coefficient(item.mean),
            coefficient(item.sd),
            coefficient(item.itemRestR),
            coefficient(item.alphaIfDropped),
            coefficient(item.standardizedLoading),
          ]),
    ),
  );
}

function singlesTable(items: readonly CalibratedItem[]): string {
  return textTable(
    [{ title: 'item' }, ...numeric('n', 'missing', 'floor', 'ceiling', 'mean', 'SD')],
    items.map((item) =>
      item.status === 'refused'
        ? [item.item, String(item.answered), '', '', '', '', 'fewer than 30']
        : [
            item.item,
            String(item.answered),
            percent(item.missingPercent),
            percent(item.floorPercent),
            percent(item.ceilingPercent),
            coefficient(item.mean),
            coefficient(item.sd),
          ],
    ),
  );
}

function remarks(scales: readonly CalibratedScale[]): string[] {
  return scales.flatMap((scale) => scaleRemarks(scale).map((remark) => `${scale.scale}: ${remark}`));
}

function numeric(...titles: readonly string[]): Column[] {
  return titles.map((title) => ({ title, align: 'right' }));
}

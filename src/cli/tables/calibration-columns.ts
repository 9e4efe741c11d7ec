import type { CalibratedItem, CalibratedScale } from '../../calibration/calibration.js';
import type { ItemStatistics } from '../../psychometrics/scale-calibration.js';
import type { Column } from '../text-table.js';
import { coefficient, decimal, percent, signless } from './numbers.js';

/** What a table of a calibration shows, on the terminal and on the page alike. */
export interface Cells {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

/** A row per scale, in points of 0–100. */
export function scaleCells(scales: readonly CalibratedScale[]): Cells {
  const titles = ['n', 'mean', 'SD', 'alpha', '95 % interval', 'omega', 'mean r', 'SEM', 'counts from'];
  return {
    columns: [{ title: 'scale' }, ...titles.map(numeric), { title: 'SEM from' }, { title: 'use' }],
    rows: scales.map((scale) => {
      if (scale.status === 'refused') return padded(scale.scale, scale.complete, titles.length + 1);
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
        precision === undefined
          ? '–'
          : `${precision.reliability.name} ${coefficient(precision.reliability.value)}`,
        scale.status === 'estimated' ? scale.grade : scale.status,
      ];
    }),
  };
}

/** A row per item of a scale, after keying, in response units. */
export function itemCells(scales: readonly CalibratedScale[]): Cells {
  const titles = ['missing', 'floor', 'ceiling', 'mean', 'SD', 'item–rest r', 'alpha without', 'loading'];
  return {
    columns: [{ title: 'item' }, ...titles.map(numeric)],
    rows: scales.flatMap((scale) =>
      scale.status === 'refused'
        ? []
        : scale.items.map((item) => [
            item.item,
            ...distribution(item),
            coefficient(item.itemRestR),
            coefficient(item.alphaIfDropped),
            coefficient(item.standardizedLoading),
          ]),
    ),
  };
}

/** A row per item that stands for itself. */
export function singleItemCells(items: readonly CalibratedItem[]): Cells {
  const titles = ['n', 'missing', 'floor', 'ceiling', 'mean', 'SD'];
  return {
    columns: [{ title: 'item' }, ...titles.map(numeric)],
    rows: items.map((item) =>
      item.status === 'refused'
        ? padded(item.item, item.answered, titles.length - 1)
        : [item.item, String(item.answered), ...distribution(item)],
    ),
  };
}

function distribution(
  item: Pick<ItemStatistics, 'missingPercent' | 'floorPercent' | 'ceilingPercent' | 'mean' | 'sd'>,
): string[] {
  return [
    percent(item.missingPercent),
    percent(item.floorPercent),
    percent(item.ceilingPercent),
    coefficient(item.mean),
    coefficient(item.sd),
  ];
}

/** Nothing is told about fewer than 30 people but how many they are; `width` cells after that. */
function padded(name: string, people: number, width: number): string[] {
  return [name, String(people), ...Array.from({ length: width - 1 }, () => ''), 'fewer than 30'];
}

function numeric(title: string): Column {
  return { title, align: 'right' };
}

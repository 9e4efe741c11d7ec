import type { Calibration } from '../../calibration/calibration.js';
import { textTable } from '../text-table.js';
import { type Cells, itemCells, scaleCells, singleItemCells } from './calibration-columns.js';
import { calibrationCaption, calibrationRemarks } from './calibration-remarks.js';

/** A calibration for reading along; programs take the JSON. */
export function calibrationTable(calibration: Calibration): string {
  const { scales, singleItems, notInTable } = calibration;
  const remarks = calibrationRemarks(scales);
  return [
    calibrationCaption(calibration),
    ...(scales.length > 0 ? [`SCALES, points of 0–100\n${table(scaleCells(scales))}`] : []),
    ...(scales.length > 0 ? [`ITEMS OF SCALES, keyed\n${table(itemCells(scales))}`] : []),
    ...(singleItems.length > 0
      ? [
          `SINGLE ITEMS: no reliability from one answer, the fallback stays\n${table(singleItemCells(singleItems))}`,
        ]
      : []),
    ...(notInTable.length > 0 ? [`NOT IN THE TABLE\n${notInTable.join(', ')}`] : []),
    ...(remarks.length > 0 ? [`REMARKS\n${remarks.join('\n')}`] : []),
    '',
  ].join('\n\n');
}

function table({ columns, rows }: Cells): string {
  return textTable(columns, rows);
}

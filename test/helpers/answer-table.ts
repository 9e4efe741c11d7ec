import { createRandom } from '../../scripts/simulation/random.js';
import type { Calibration } from '../../src/calibration/calibration.js';
import { roleItems } from '../../src/calibration/role-scales.js';
import type { Instrument, Item, Role } from '../../src/instrument/instrument.js';
import { readCalibration, type TableFormat } from '../../src/library/calibration-table/read-calibration.js';

export interface TableOptions {
  readonly rows: number;
  readonly seed?: number;
  /** Cells left empty, 0–1. */
  readonly missing?: number;
  /** Spread of an item around its scale, in steps. */
  readonly noise?: number;
}

/** Made-up answers of one role: one factor per scale, rounded to options. A row by item id. */
export function answerRows(
  instrument: Instrument,
  role: Role,
  { rows, seed = 7, missing = 0, noise = 0.8 }: TableOptions,
): Record<string, number>[] {
  const random = createRandom(seed);
  const items = roleItems(instrument, role);
  return Array.from({ length: rows }, () => {
    const factors = new Map<string, number>();
    return Object.fromEntries(
      items.flatMap((item) => {
        const factor = factors.get(item.scaleId) ?? random.normal();
        factors.set(item.scaleId, factor);
        const option = toOption(factor * 0.9 + random.normal() * noise, item);
        return random.uniform() < missing ? [] : [[item.id, option]];
      }),
    );
  });
}

function toOption(position: number, { format: { min, max }, keying }: Item): number {
  const option = Math.min(max, Math.max(min, Math.round((min + max) / 2 + position)));
  return keying === 'reverse' ? min + max - option : option;
}

export function toCsv(columns: readonly string[], rows: readonly Record<string, unknown>[]): string {
  const line = (cells: readonly unknown[]): string => `${cells.join(',')}\n`;
  return line(columns) + rows.map((row) => line(columns.map((column) => row[column] ?? ''))).join('');
}

export function toNdjson(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** All columns of a role, in questionnaire order. */
export function columnsOf(instrument: Instrument, role: Role): string[] {
  return roleItems(instrument, role).map(({ id }) => id);
}

export function calibrateText(
  text: string,
  instrument: Instrument,
  role: Role,
  format: TableFormat = 'csv',
): Promise<Calibration> {
  return readCalibration(bytesOf(text), format, { instrument, role, date: '2026-09-01' });
}

/** A calibration of made-up answers. */
export function calibrationOf(
  instrument: Instrument,
  role: Role,
  options: TableOptions,
): Promise<Calibration> {
  const rows = answerRows(instrument, role, options);
  return calibrateText(toCsv(columnsOf(instrument, role), rows), instrument, role);
}

/** In chunks of odd sizes, as a network would cut it. */
export async function* bytesOf(text: string, size = 997): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

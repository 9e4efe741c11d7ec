import type { Instrument, Item, Role } from '../instrument/instrument.js';
import { err, ok, type Result } from '../kernel/result.js';
import { Problem } from '../problems/problem.js';
import { calibrateScale } from '../psychometrics/calibrate-scale.js';
import { MINIMUM_ROWS } from '../psychometrics/sample-size.js';
import { createStreamingMoments, type StreamingMoments } from '../psychometrics/streaming-moments.js';
import { keyResponse } from '../scoring/key-response.js';
import type { CalibratedItem, CalibratedScale, Calibration } from './calibration.js';
import { describeItem } from './describe-item.js';
import { type RoleScale, roleScales, roleSingleItems } from './role-scales.js';

export interface Calibrator {
  /**
   * Takes in the answers of one person; the row is not kept.
   *
   * @param responses one per column, in response units; `undefined` where nothing was chosen
   */
  add(responses: readonly (number | undefined)[]): void;
  /** What all rows say; refused below 30 rows with an answer. */
  finish(date: string): Result<Calibration, Problem>;
}

interface Part<Of> {
  readonly of: Of;
  /** Places of its items among the columns. */
  readonly places: readonly number[];
  readonly moments: StreamingMoments;
}

/**
 * Calibrates all scales of one role from rows that pass by once: memory depends on the number of items,
 * not of rows.
 *
 * @param columns items behind the columns, as `tableColumns` gives them
 */
export function createCalibrator(instrument: Instrument, role: Role, columns: readonly Item[]): Calibrator {
  const place = new Map(columns.map(({ id }, index) => [id, index]));
  const part = <Of>(of: Of, items: readonly [Item, ...Item[]]): Part<Of>[] => {
    const places = items.flatMap(({ id }) => place.get(id) ?? []);
    if (places.length < items.length) return [];
    return [{ of, places, moments: createStreamingMoments(items.length, items[0].format) }];
  };
  const wanted = { scales: roleScales(instrument, role), items: roleSingleItems(instrument, role) };
  const scales = wanted.scales.flatMap((scale) => part(scale, scale.items));
  const items = wanted.items.flatMap((item) => part(item, [item]));
  const parts = [...scales, ...items];
  let read = 0;
  let empty = 0;

  return {
    add(responses) {
      read += 1;
      if (responses.every((response) => response === undefined)) {
        empty += 1;
        return;
      }
      const keyed = responses.map((response, index) => {
        const item = columns[index];
        return response === undefined || item === undefined ? undefined : keyResponse(response, item);
      });
      for (const { places, moments } of parts) moments.add(places.map((index) => keyed[index]));
    },

    finish(date) {
      const used = read - empty;
      if (used < MINIMUM_ROWS) return err(tooFewRows(used));
      const [answeredScales, answeredItems] = [scales.filter(isAnswered), items.filter(isAnswered)];
      const present = new Set([...answeredScales, ...answeredItems].map(({ of }) => of));
      return ok({
        format: 'visavis-calibration/1',
        questionnaire: { reference: instrument.reference, hash: instrument.hash },
        role,
        date,
        rows: { read, used, dropped: empty === 0 ? [] : [{ reason: 'no-answers', rows: empty }] },
        scales: answeredScales.map(toScale),
        singleItems: answeredItems.map(toItem),
        notInTable: [...wanted.scales, ...wanted.items].filter((of) => !present.has(of)).map(({ id }) => id),
      });
    },
  };
}

/** Somebody answered something of it: a row of NDJSON names only what was answered. */
function isAnswered({ moments }: Part<unknown>): boolean {
  return moments.moments().items.some(({ answered }) => answered > 0);
}

function toScale({ of: { id, domain, items }, moments }: Part<RoleScale>): CalibratedScale {
  const scale = { items: items.map((item) => item.id), range: items[0].format };
  return { scale: id, domain, ...calibrateScale(scale, moments.moments()) };
}

function toItem({ of, moments }: Part<Item>): CalibratedItem {
  return describeItem(of, moments.moments());
}

function tooFewRows(used: number): Problem {
  return new Problem(
    'invalid-table',
    `The table has ${used} rows with answers; a calibration needs at least ${MINIMUM_ROWS}.`,
    [{ pointer: '', code: 'too-few-rows', message: `must have at least ${MINIMUM_ROWS} rows with answers` }],
  );
}

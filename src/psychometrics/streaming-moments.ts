import { at, type Matrix, matrixOf } from './matrix.js';
import type { ResponseRange } from './pomp.js';

/** Counts over all rows, also those that are not complete. */
export interface ItemCounts {
  readonly answered: number;
  readonly missing: number;
  /** Keyed responses at the lowest option. */
  readonly floor: number;
  /** Keyed responses at the highest option. */
  readonly ceiling: number;
}

export interface Moments {
  /** All rows. */
  readonly rows: number;
  /** Rows in which every item was answered; means and covariances rest on these. */
  readonly complete: number;
  /** Response-range units, one per item; 0 while no row is complete. */
  readonly means: readonly number[];
  /** Divisor n − 1, squared response-range units; all 0 below two complete rows. */
  readonly covariance: Matrix;
  readonly items: readonly ItemCounts[];
}

export interface StreamingMoments {
  /**
   * Takes in one row of keyed responses; `undefined` is a skipped item.
   *
   * @throws RangeError for a row of another length or a response outside the range
   */
  add(row: readonly (number | undefined)[]): void;
  /** What all rows up to now say; more rows may follow. */
  moments(): Moments;
}

/**
 * Means, covariances and counts of one scale from rows that pass by once: memory grows with the square
 * of the number of items, not with the rows.
 *
 * Updates around the running mean, which stays exact where sums of squares would cancel.
 *
 * @see Welford (1962), Technometrics 4(3), 419–420; Chan, Golub & LeVeque (1983), The American
 *   Statistician 37(3), 242–247
 */
export function createStreamingMoments(itemCount: number, range: ResponseRange): StreamingMoments {
  let rows = 0;
  let complete = 0;
  const means = new Float64Array(itemCount);
  const deviations = new Float64Array(itemCount);
  /** Sums of products of deviations, row by row; only the lower triangle is kept up. */
  const products = new Float64Array(itemCount * itemCount);
  const answered = new Float64Array(itemCount);
  const floor = new Float64Array(itemCount);
  const ceiling = new Float64Array(itemCount);

  function count(row: readonly (number | undefined)[]): boolean {
    let isComplete = true;
    for (let item = 0; item < itemCount; item++) {
      const response = row[item];
      if (response === undefined) {
        isComplete = false;
        continue;
      }
      answered[item] = at(answered, item) + 1;
      if (response === range.min) floor[item] = at(floor, item) + 1;
      if (response === range.max) ceiling[item] = at(ceiling, item) + 1;
    }
    return isComplete;
  }

  return {
    add(row) {
      if (row.length !== itemCount) throw new RangeError(`A row has ${itemCount} responses`);
      if (!row.every((response) => response === undefined || isWithin(response, range))) {
        throw new RangeError('A response lies outside the range');
      }
      rows += 1;
      if (!count(row)) return;

      complete += 1;
      for (let item = 0; item < itemCount; item++) {
        const response = row[item] ?? 0;
        const deviation = response - at(means, item);
        const mean = at(means, item) + deviation / complete;
        means[item] = mean;
        deviations[item] = deviation;
        // The deviation from the old mean of one item times that from the new mean of the other.
        for (let other = 0; other <= item; other++) {
          const cell = item * itemCount + other;
          products[cell] = at(products, cell) + at(deviations, other) * (response - mean);
        }
      }
    },

    moments() {
      const divisor = Math.max(1, complete - 1);
      return {
        rows,
        complete,
        means: [...means],
        covariance: matrixOf({ rows: itemCount, columns: itemCount }, (i, j) => {
          return at(products, Math.max(i, j) * itemCount + Math.min(i, j)) / divisor;
        }),
        items: [...answered].map((given, item) => ({
          answered: given,
          missing: rows - given,
          floor: at(floor, item),
          ceiling: at(ceiling, item),
        })),
      };
    },
  };
}

/** Written so that NaN is outside. */
function isWithin(response: number, { min, max }: ResponseRange): boolean {
  return response >= min && response <= max;
}

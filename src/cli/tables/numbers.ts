/** A position from 0 to 100, rounded for reading. */
export function signless(points: number): string {
  return points.toFixed(0).replace(/^-0$/, '0');
}

/** A difference with its sign, in points of 0–100. */
export function signed(points: number): string {
  const text = signless(points);
  return points > 0 && text !== '0' ? `+${text}` : text;
}

/** A coefficient or a mean in response units; a dash where there is none. */
export function coefficient(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(2);
}

/** An error of measurement in points of 0–100; a dash where there is none. */
export function decimal(points: number | undefined): string {
  return points === undefined ? '–' : points.toFixed(1);
}

/** A share of 0–100 with its sign. */
export function percent(share: number): string {
  return `${share.toFixed(0)} %`;
}

/** Numbers that follow a command of SVG path data. @see SVG 2, section 9.3 */
const COUNTS: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};
const COMMAND = /[MmLlHhVvCcSsQqTtAaZz][^MmLlHhVvCcSsQqTtAaZz]*/g;
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)/g;
/** As large as the box of a logo may be; farther out nothing is seen. */
const FARTHEST = 10_000;

type Point = readonly [x: number, y: number];

/** What keeps path data from being drawn alike everywhere; undefined when nothing does. */
export function pathMistake(data: string): string | undefined {
  const text = data.trim();
  if (!/^[Mm]/.test(text)) return 'must begin with M';
  let from: Point = [0, 0];
  let start: Point = from;
  for (const [step] of text.matchAll(COMMAND)) {
    const command = step.charAt(0);
    const numbers = (step.match(NUMBER) ?? []).map(Number);
    const count = COUNTS[command.toUpperCase()] ?? 0;
    const isWhole = count === 0 ? numbers.length === 0 : numbers.length > 0 && numbers.length % count === 0;
    if (!isWhole || /[^ ,]/.test(step.slice(1).replaceAll(NUMBER, ' ')))
      return `must have ${count} numbers after each ${command}, in digits without an exponent`;
    if (numbers.some((number) => Math.abs(number) > FARTHEST))
      return `must have numbers from -${FARTHEST} to ${FARTHEST}`;
    if (count === 0) from = start;
    for (let at = 0; at < numbers.length; at += count) {
      const group = numbers.slice(at, at + count);
      const to = endOf(command, group, from);
      if (count === COUNTS.A && !isArc(group, from, to))
        return 'must have arcs (A) between two points, with radii above 0 and flags of 0 or 1, each apart';
      from = to;
      if (at === 0 && count === COUNTS.M && command.toUpperCase() === 'M') start = to;
    }
  }
  return undefined;
}

function endOf(command: string, numbers: readonly number[], [x, y]: Point): Point {
  const isRelative = command === command.toLowerCase();
  const [left, top] = isRelative ? [x, y] : [0, 0];
  const [last = 0] = numbers.slice(-1);
  if (command === 'H' || command === 'h') return [left + last, y];
  if (command === 'V' || command === 'v') return [x, top + last];
  return [left + (numbers.at(-2) ?? 0), top + last];
}

/** An arc of no size is a line in a browser, and no number at all in a PDF. */
function isArc([rx = 0, ry = 0, , large, sweep]: readonly number[], from: Point, to: Point): boolean {
  const isFlag = (flag: number | undefined): boolean => flag === 0 || flag === 1;
  return (
    rx > 0 && ry > 0 && isFlag(large) && isFlag(sweep) && Math.hypot(to[0] - from[0], to[1] - from[1]) > 1e-6
  );
}

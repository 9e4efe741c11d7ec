import type { Weight } from './font-set.js';
import type { Run } from './paragraph.js';
import type { Shaper } from './shaper.js';
import type { TypeStyle } from './type-style.js';

/** Part of a word in one weight and color. */
export interface Fragment {
  /** As drawn: without soft hyphens. */
  readonly text: string;
  readonly weight: Weight;
  readonly color?: string;
  readonly width: number;
  /** Where the word may be broken: its parts between soft hyphens, when there are any. */
  readonly syllables?: readonly string[];
}

/** Fragments without a space between them, such as a semibold word and its full stop. */
export interface MeasuredWord {
  readonly fragments: readonly Fragment[];
  readonly width: number;
}

/** More characters than this fit no line of a page, in any size. */
const WIDEST_LINE = 800;
const SOFT_HYPHEN = '\u00AD';

/** Splits runs at spaces and measures every word once. */
export function measureWords(shaper: Shaper, runs: readonly Run[], style: TypeStyle): MeasuredWord[] {
  const words: Fragment[][] = [];
  let open = false;
  for (const { text, weight = style.weight, color } of runs) {
    shaper
      .renderable(text)
      .split(' ')
      .forEach((piece, index) => {
        if (index > 0) open = false;
        if (piece === '') return;
        const fragment = toFragment(
          shaper,
          piece,
          { weight, ...(color !== undefined && { color }) },
          style.size,
        );
        if (open) words.at(-1)?.push(fragment);
        else words.push([fragment]);
        open = true;
      });
  }
  return words.map(toWord);
}

function toWord(fragments: readonly Fragment[]): MeasuredWord {
  return { fragments, width: fragments.reduce((sum, { width }) => sum + width, 0) };
}

function toFragment(
  shaper: Shaper,
  piece: string,
  look: Pick<Fragment, 'weight' | 'color'>,
  size: number,
): Fragment {
  if (!piece.includes(SOFT_HYPHEN))
    return { ...look, text: piece, width: shaper.width(piece, look.weight, size) };
  const text = piece.replaceAll(SOFT_HYPHEN, '');
  return { ...look, text, width: shaper.width(text, look.weight, size), syllables: piece.split(SOFT_HYPHEN) };
}

/**
 * The first part of a word that fits: up to a soft hyphen, or, with the line to itself, up to the last
 * character that fits.
 */
export function splitWord(
  shaper: Shaper,
  { fragments }: MeasuredWord,
  { size }: TypeStyle,
  room: number,
  alone: boolean,
): { head: MeasuredWord; tail: MeasuredWord } | undefined {
  const [first] = fragments;
  if (first === undefined) return undefined;
  const whole =
    fragments.length === 1 ? first : { ...first, text: fragments.map(({ text }) => text).join('') };
  const parts =
    (fragments.length === 1 && splitAtHyphen(shaper, first, size, room)) ||
    (alone && splitAnywhere(shaper, whole, size, room));
  if (!parts) return undefined;
  const look = { weight: first.weight, ...(first.color !== undefined && { color: first.color }) };
  return {
    head: toWord([toFragment(shaper, parts.head, look, size)]),
    tail: toWord([toFragment(shaper, parts.tail, look, size)]),
  };
}

interface Split {
  readonly head: string;
  readonly tail: string;
}

function splitAtHyphen(
  shaper: Shaper,
  { syllables = [], weight }: Fragment,
  size: number,
  room: number,
): Split | undefined {
  for (let count = syllables.length - 1; count > 0; count--) {
    const head = `${syllables.slice(0, count).join('')}-`;
    if (shaper.width(head, weight, size) <= room)
      return { head, tail: syllables.slice(count).join(SOFT_HYPHEN) };
  }
  return undefined;
}

function splitAnywhere(
  shaper: Shaper,
  { text, weight }: Pick<Fragment, 'text' | 'weight'>,
  size: number,
  room: number,
): Split {
  const characters = [...text.slice(0, WIDEST_LINE)];
  let low = 1;
  let high = characters.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (shaper.width(characters.slice(0, middle).join(''), weight, size) <= room) low = middle;
    else high = middle - 1;
  }
  const head = characters.slice(0, low).join('');
  return { head, tail: text.slice(head.length) };
}

import type { Weight } from './font-set.js';
import type { Shaper } from './shaper.js';
import type { TypeStyle } from './type-style.js';

/** A stretch of text in one weight and color; both fall back to the paragraph's. */
export interface Run {
  readonly text: string;
  readonly weight?: Weight;
  readonly color?: string;
}

export interface PlacedRun {
  readonly text: string;
  readonly weight: Weight;
  readonly color?: string;
  /** From the left edge of the line. */
  readonly x: number;
  readonly width: number;
}

export interface Line {
  readonly runs: readonly PlacedRun[];
  readonly width: number;
}

export interface Paragraph {
  readonly lines: readonly Line[];
  readonly height: number;
  /** Of the widest line. */
  readonly width: number;
}

/** A short text that stays on one line: its spaces do not break. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00A0');
}

/** How the right edge is made pleasant: short last lines avoided, or all lines about equally long. */
export type Rag = 'orphan' | 'balance' | 'plain';

/** More characters than this fit no line of a page, in any size. */
const WIDEST_LINE = 800;

/** A last line shorter than this share of the measure is an orphan. */
const ORPHAN = 0.3;

/** Breaks text into lines. Pure: the same text, style and measure give the same lines. */
export function layoutParagraph(
  shaper: Shaper,
  text: string | readonly Run[],
  style: TypeStyle,
  measure: number,
  rag: Rag = 'orphan',
): Paragraph {
  const words = toWords(shaper, typeof text === 'string' ? [{ text }] : text, style);
  const lines = breakLines(shaper, words, style, measure);
  const chosen = rag === 'plain' ? lines : improveRag(shaper, words, style, measure, lines, rag);
  return {
    lines: chosen,
    height: chosen.length * style.leading,
    width: Math.max(0, ...chosen.map(({ width }) => width)),
  };
}

interface Fragment {
  readonly text: string;
  readonly weight: Weight;
  readonly color?: string;
}
/** Fragments without a space between them, such as a semibold word and its full stop. */
type Word = readonly Fragment[];

function toWords(shaper: Shaper, runs: readonly Run[], style: TypeStyle): Word[] {
  const words: Fragment[][] = [];
  let open = false;
  for (const { text, weight = style.weight, color } of runs) {
    const pieces = shaper.renderable(text).split(' ');
    pieces.forEach((piece, index) => {
      if (index > 0) open = false;
      if (piece === '') return;
      const fragment = { text: piece, weight, ...(color !== undefined && { color }) };
      if (open) words.at(-1)?.push(fragment);
      else words.push([fragment]);
      open = true;
    });
  }
  return words;
}

function breakLines(shaper: Shaper, words: readonly Word[], style: TypeStyle, measure: number): Line[] {
  const space = shaper.width(' ', style.weight, style.size);
  const lines: Line[] = [];
  let current: Fragment[][] = [];
  let used = 0;
  const flush = (): void => {
    if (current.length > 0) lines.push(placeLine(shaper, current, style));
    current = [];
    used = 0;
  };

  for (const word of words) {
    let rest: Word | undefined = word;
    while (rest !== undefined) {
      const lead = current.length > 0 ? space : 0;
      const width = wordWidth(shaper, rest, style);
      if (used + lead + width <= measure + 0.01) {
        current.push([...rest]);
        used += lead + width;
        rest = undefined;
        continue;
      }
      const split = splitWord(shaper, rest, style, measure - used - lead, current.length === 0);
      if (split !== undefined) {
        current.push([split.head]);
        rest = [split.tail];
      }
      flush();
    }
  }
  flush();
  return lines;
}

/** A word's first part that fits: at a soft hyphen, or, with the line to itself, after the last character. */
function splitWord(
  shaper: Shaper,
  word: Word,
  { size }: TypeStyle,
  room: number,
  alone: boolean,
): { head: Fragment; tail: Fragment } | undefined {
  const [fragment] = word;
  if (fragment === undefined || word.length > 1)
    return alone && fragment ? splitJoined(shaper, word, size, room) : undefined;
  const syllables = fragment.text.split('\u00AD');
  for (let count = syllables.length - 1; count > 0; count--) {
    const head = `${syllables.slice(0, count).join('')}-`;
    if (shaper.width(head, fragment.weight, size) <= room) {
      return {
        head: { ...fragment, text: head },
        tail: { ...fragment, text: syllables.slice(count).join('\u00AD') },
      };
    }
  }
  return alone ? splitAnywhere(shaper, fragment, size, room) : undefined;
}

/** Several fragments that are wider than a line: told apart as one text, in the first one's weight. */
function splitJoined(shaper: Shaper, word: Word, size: number, room: number) {
  const [first] = word;
  return (
    first && splitAnywhere(shaper, { ...first, text: word.map(({ text }) => text).join('') }, size, room)
  );
}

function splitAnywhere(shaper: Shaper, fragment: Fragment, size: number, room: number) {
  const whole = fragment.text.replaceAll('\u00AD', '');
  const characters = [...whole.slice(0, WIDEST_LINE)];
  let low = 1;
  let high = characters.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (shaper.width(characters.slice(0, middle).join(''), fragment.weight, size) <= room) low = middle;
    else high = middle - 1;
  }
  return {
    head: { ...fragment, text: characters.slice(0, low).join('') },
    tail: { ...fragment, text: whole.slice(characters.slice(0, low).join('').length) },
  };
}

function wordWidth(shaper: Shaper, word: Word, { size }: TypeStyle): number {
  return word.reduce((sum, { text, weight }) => sum + shaper.width(text, weight, size), 0);
}

/** Joins neighbours of the same weight and color into one run with spaces. */
function placeLine(shaper: Shaper, words: readonly (readonly Fragment[])[], style: TypeStyle): Line {
  const fragments = words.flatMap((word, index) =>
    word.map((fragment, part) => ({
      ...fragment,
      text: fragment.text.replaceAll('\u00AD', ''),
      spaced: index > 0 && part === 0,
    })),
  );
  const runs: { text: string; weight: Weight; color?: string; spaced: boolean }[] = [];
  for (const fragment of fragments) {
    const last = runs.at(-1);
    if (last !== undefined && last.weight === fragment.weight && last.color === fragment.color) {
      last.text += (fragment.spaced ? ' ' : '') + fragment.text;
    } else {
      runs.push({ ...fragment });
    }
  }
  let x = 0;
  const placed = runs.map(({ text, weight, color, spaced }): PlacedRun => {
    if (spaced) x += shaper.width(' ', style.weight, style.size);
    const width = shaper.width(text, weight, style.size);
    const run = { text, weight, x, width, ...(color !== undefined && { color }) };
    x += width;
    return run;
  });
  return { runs: placed, width: x };
}

function improveRag(
  shaper: Shaper,
  words: readonly Word[],
  style: TypeStyle,
  measure: number,
  lines: readonly Line[],
  rag: Exclude<Rag, 'plain'>,
): readonly Line[] {
  if (lines.length < 2) return lines;
  if (rag === 'balance') return balanced(shaper, words, style, measure, lines.length);
  if (lines.length > 6 || (lines.at(-1)?.width ?? measure) >= ORPHAN * measure) return lines;
  for (let share = 0.98; share >= 0.7; share -= 0.02) {
    const narrower = breakLines(shaper, words, style, measure * share);
    if (narrower.length > lines.length) return lines;
    if ((narrower.at(-1)?.width ?? 0) >= ORPHAN * measure) return narrower;
  }
  return lines;
}

/** The smallest measure that keeps the number of lines. */
function balanced(
  shaper: Shaper,
  words: readonly Word[],
  style: TypeStyle,
  measure: number,
  count: number,
): Line[] {
  let low = measure * 0.4;
  let high = measure;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (breakLines(shaper, words, style, middle).length > count) low = middle;
    else high = middle;
  }
  return breakLines(shaper, words, style, high);
}

import type { Weight } from './font-set.js';
import type { Shaper } from './shaper.js';
import type { TypeStyle } from './type-style.js';
import { type MeasuredWord, measureWords, splitWord } from './words.js';

/** A stretch of text in one weight and color; both fall back to the paragraph's. */
export interface Run {
  readonly text: string;
  readonly weight?: Weight;
  readonly color?: string;
}

export interface PlacedRun {
  readonly text: string;
  /** The last of a line closes with a space: without it, a reader hears its last word joined to the next line. */
  readonly drawn: string;
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
  /** Whether it may stay in memory. */
  readonly stays: boolean;
}

/** A short text that stays on one line: its spaces do not break. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00A0');
}

/** How the right edge is made pleasant: short last lines avoided, or all lines about equally long. */
export type Rag = 'orphan' | 'balance' | 'plain';

/** A last line shorter than this share of the measure is an orphan. */
const ORPHAN = 0.3;

/** Words of one line, before they are placed. */
interface BrokenLine {
  readonly words: readonly MeasuredWord[];
  readonly width: number;
}

/** Breaks text into lines. Pure: the same text, style and measure give the same lines. */
export function layoutParagraph(
  shaper: Shaper,
  text: string | readonly Run[],
  style: TypeStyle,
  measure: number,
  rag: Rag = 'orphan',
): Paragraph {
  const runs = typeof text === 'string' ? [{ text }] : text;
  const key = `${style.weight} ${style.size} ${style.leading} ${measure} ${rag} ${keyOf(runs)}`;
  const known = shaper.paragraphs.get(key);
  if (known !== undefined) return known;
  const stays = runs.every((run) => shaper.keeping.text(run.text));
  const paragraph = { ...breakParagraph(shaper, runs, style, measure, rag), stays };
  return stays ? shaper.paragraphs.add(key, paragraph) : paragraph;
}

/** With the length of each text, so that no two lists of runs have the same key. */
function keyOf(runs: readonly Run[]): string {
  return runs
    .map(({ text, weight = '', color = '' }) => `${weight} ${color} ${text.length} ${text}`)
    .join(' ');
}

function breakParagraph(
  shaper: Shaper,
  runs: readonly Run[],
  style: TypeStyle,
  measure: number,
  rag: Rag,
): Omit<Paragraph, 'stays'> {
  const words = measureWords(shaper, runs, style);
  const breaker = createBreaker(shaper, words, style);
  const broken = breaker(measure);
  const lines = rag === 'plain' ? broken : improveRag(breaker, measure, broken, rag);
  const placed = lines.map((line) => placeLine(shaper, line, style));
  return {
    lines: placed,
    height: placed.length * style.leading,
    width: Math.max(0, ...placed.map(({ width }) => width)),
  };
}

type Breaker = (measure: number) => BrokenLine[];

/** Breaks the same words at any measure; nothing is measured twice. */
function createBreaker(shaper: Shaper, words: readonly MeasuredWord[], style: TypeStyle): Breaker {
  const space = shaper.width(' ', style.weight, style.size);
  return (measure) => {
    const lines: BrokenLine[] = [];
    let current: MeasuredWord[] = [];
    let width = 0;
    const flush = (): void => {
      if (current.length > 0) lines.push({ words: current, width });
      current = [];
      width = 0;
    };
    const add = (word: MeasuredWord): void => {
      width += (current.length > 0 ? space : 0) + word.width;
      current.push(word);
    };
    for (const word of words) {
      let rest: MeasuredWord | undefined = word;
      while (rest !== undefined) {
        const room = measure - width - (current.length > 0 ? space : 0);
        if (rest.width <= room + 0.01) {
          add(rest);
          break;
        }
        const split = splitWord(shaper, rest, style, room, current.length === 0);
        if (split !== undefined) {
          add(split.head);
          rest = split.tail;
        }
        flush();
      }
    }
    flush();
    return lines;
  };
}

function improveRag(
  breaker: Breaker,
  measure: number,
  lines: BrokenLine[],
  rag: Exclude<Rag, 'plain'>,
): BrokenLine[] {
  if (lines.length < 2) return lines;
  if (rag === 'balance') return balanced(breaker, measure, lines.length);
  if (lines.length > 6 || (lines.at(-1)?.width ?? measure) >= ORPHAN * measure) return lines;
  for (let share = 0.98; share >= 0.7; share -= 0.02) {
    const narrower = breaker(measure * share);
    if (narrower.length > lines.length) return lines;
    if ((narrower.at(-1)?.width ?? 0) >= ORPHAN * measure) return narrower;
  }
  return lines;
}

/** The smallest measure that keeps the number of lines. */
function balanced(breaker: Breaker, measure: number, count: number): BrokenLine[] {
  let low = measure * 0.4;
  let high = measure;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (breaker(middle).length > count) low = middle;
    else high = middle;
  }
  return breaker(high);
}

/** Joins neighbours of the same weight and color into one run with spaces. */
function placeLine(shaper: Shaper, { words }: BrokenLine, style: TypeStyle): Line {
  const space = shaper.width(' ', style.weight, style.size);
  const runs: { text: string; weight: Weight; color?: string; x: number; width: number }[] = [];
  let x = 0;
  words.forEach(({ fragments }, index) => {
    fragments.forEach((fragment, part) => {
      const spaced = index > 0 && part === 0;
      if (spaced) x += space;
      const last = runs.at(-1);
      if (last !== undefined && last.weight === fragment.weight && last.color === fragment.color) {
        last.text += (spaced ? ' ' : '') + fragment.text;
        last.width = x + fragment.width - last.x;
      } else {
        const { text, weight, width, color } = fragment;
        runs.push({ text, weight, x, width, ...(color !== undefined && { color }) });
      }
      x += fragment.width;
    });
  });
  const last = runs.length - 1;
  return {
    runs: runs.map((run, index) => ({ ...run, drawn: index === last ? `${run.text} ` : run.text })),
    width: x,
  };
}

import { err, ok, type Result } from '../kernel/result.js';

/** One thing an operator can set: by a variable of the environment, or by a flag of `visavis serve`. */
export interface Setting<Value> {
  /** What holds when nothing is set. */
  readonly fallback: Value;
  /** The fallback, as a table shows it. */
  readonly shownFallback: string;
  /** Stands in help in place of a value; a switch has none. */
  readonly placeholder?: string;
  /** What it does, for help and for docs/operations.md. */
  readonly meaning: string;
  /** The value, or what was expected of the text. The text itself is never repeated. */
  parse(text: string): Result<Value, string>;
}

interface Wording<Value> {
  readonly fallback: Value;
  readonly meaning: string;
  readonly placeholder?: string;
}

interface WholeNumber extends Omit<Wording<number>, 'placeholder'> {
  readonly min: number;
  readonly max: number;
}

export function wholeNumber({ min, max, fallback, meaning }: WholeNumber): Setting<number> {
  return {
    fallback,
    shownFallback: String(fallback),
    placeholder: 'number',
    meaning,
    parse: (text) => {
      const value = Number(text);
      return /^\d{1,15}$/.test(text) && value >= min && value <= max
        ? ok(value)
        : err(`a whole number from ${min} to ${max}`);
    },
  };
}

/** Words without spaces, such as an address. */
export function word({ fallback, meaning, placeholder = 'text' }: Wording<string>): Setting<string> {
  return {
    fallback,
    shownFallback: fallback,
    placeholder,
    meaning,
    parse: (text) => (/^[^\s\p{Cc}]{1,250}$/u.test(text) ? ok(text) : err('one word, without spaces')),
  };
}

interface Choice<Value extends string> extends Wording<Value> {
  readonly choices: readonly Value[];
}

export function choice<Value extends string>({ choices, ...wording }: Choice<Value>): Setting<Value> {
  const { fallback, meaning, placeholder = 'word' } = wording;
  return {
    fallback,
    shownFallback: fallback,
    placeholder,
    meaning,
    parse: (text) => {
      const chosen = choices.find((known) => known === text);
      return chosen === undefined ? err(`one of ${choices.join(', ')}`) : ok(chosen);
    },
  };
}

/** A setting that is off until it is set. */
export function optional<Value>(setting: Setting<Value>): Setting<Value | undefined> {
  return { ...setting, fallback: undefined, shownFallback: 'none' };
}

/** Off, unless its flag is there or its variable says `true`. */
export function toggle(meaning: string): Setting<boolean> {
  return {
    fallback: false,
    shownFallback: 'false',
    meaning,
    parse: (text) => (text === 'true' || text === 'false' ? ok(text === 'true') : err('true or false')),
  };
}

interface List<Value> extends Wording<readonly Value[]> {
  /** What each of them is expected to be, in the plural. */
  readonly expected: string;
  readonly parseOne: (text: string) => Value | undefined;
}

/** Values with commas between them. */
export function list<Value>({ parseOne, expected, ...wording }: List<Value>): Setting<readonly Value[]> {
  const { fallback, meaning, placeholder = 'list' } = wording;
  return {
    fallback,
    shownFallback: fallback.length === 0 ? 'none' : fallback.join(','),
    placeholder,
    meaning,
    parse: (text) => {
      const values = text.split(',').map((part) => parseOne(part.trim()));
      const known = values.filter((value) => value !== undefined);
      return known.length === values.length ? ok(known) : err(`${expected}, with commas between them`);
    },
  };
}

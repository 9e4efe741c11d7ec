import { variantsOf } from '../helpers/icu.js';

export interface WordingRule {
  readonly id: string;
  /** A sample the rule must catch, so that it cannot die unnoticed. */
  readonly catches: string;
  /** `nl`, `en` or `*`. */
  readonly locale: string;
  readonly match: string;
  /** The pattern is used as written, without letter boundaries. */
  readonly raw?: boolean;
  /** Globs on the text key. */
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  readonly exceptReason?: string;
}

export interface WordingRules {
  readonly rules: readonly WordingRule[];
  readonly limits: {
    readonly 'item-words': Readonly<Record<string, number>>;
    readonly 'sentence-words': Readonly<Record<string, number>>;
    readonly characters: Readonly<Record<string, number>>;
  };
}

export interface Finding {
  readonly key: string;
  readonly rule: string;
  readonly text: string;
  readonly found?: string;
}

/** The pattern of a rule: whole words, unless it says otherwise. */
export function patternOf({ match, raw = false }: WordingRule): RegExp {
  return new RegExp(raw ? match : `(?<!\\p{L})(?:${match})(?!\\p{L})`, 'giu');
}

export function fitsGlob(key: string, glob: string): boolean {
  const pattern = glob
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${pattern}$`, 'u').test(key);
}

export function ruleApplies(
  { locale, only, except = [] }: WordingRule,
  key: string,
  language: string,
): boolean {
  if (locale !== '*' && locale !== language) return false;
  if (only !== undefined && !only.some((glob) => fitsGlob(key, glob))) return false;
  return !except.some((glob) => fitsGlob(key, glob));
}

/** Words that may not stand in a text, in any variant of its message. */
export function lintText(
  key: string,
  message: string,
  language: string,
  rules: readonly WordingRule[],
): Finding[] {
  const applicable = rules.filter((rule) => ruleApplies(rule, key, language));
  return variantsOf(message).flatMap((text) =>
    applicable.flatMap((rule) => {
      const found = text.match(patternOf(rule));
      return found === null ? [] : [{ key, rule: rule.id, text, found: found.join(', ') }];
    }),
  );
}

const SHORT_NAMES: Readonly<Record<string, string>> = {
  employee: 'Noor',
  manager: 'Bart',
  name: 'Noor',
  other: 'Bart',
  asker: 'Noor',
  giver: 'Bart',
  owner: 'Noor',
  seer: 'Bart',
  strong: 'Noor',
  partner: 'Bart',
  left: 'Noor',
  right: 'Bart',
};

/** Too many characters for the key, or too many words for a sentence. */
export function lintLength(
  key: string,
  message: string,
  language: string,
  { characters, ...words }: WordingRules['limits'],
): Finding[] {
  const limit = Object.entries(characters).find(([glob]) => fitsGlob(key, glob))?.[1] ?? Infinity;
  const isItem = key.startsWith('item.');
  const wordLimit = (isItem ? words['item-words'] : words['sentence-words'])[language] ?? Infinity;
  return variantsOf(message).flatMap((variant): Finding[] => {
    const text = variant.replace(/\{(\w+)\}/g, (_, name: string) => SHORT_NAMES[name] ?? '12');
    const length = [...text].length;
    const longest = Math.max(...sentencesOf(text).map((sentence) => wordsOf(sentence).length));
    return [
      ...(length > limit ? [{ key, rule: `at most ${limit} characters`, text, found: String(length) }] : []),
      ...(longest > wordLimit
        ? [{ key, rule: `at most ${wordLimit} words`, text, found: String(longest) }]
        : []),
    ];
  });
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?:;])\s+/u);
}

function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
}

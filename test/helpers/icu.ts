import { IntlMessageFormat } from 'intl-messageformat';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

// Values of the parser's element types that a text file uses.
const LITERAL = 0;
const ARGUMENT = 1;
const SELECT = 5;
const PLURAL = 6;
const POUND = 7;

/** What a message does with its arguments: `{ count: 'plural one other', name: 'argument' }`. */
export function structureOf(message: string): Record<string, string> {
  const found = new Map<string, Set<string>>();
  visit(parse(message), (name, kind, options) => {
    const known = found.get(name) ?? new Set<string>();
    found.set(name, known.add([kind, ...options.toSorted()].join(' ')));
  });
  return Object.fromEntries(
    [...found]
      .map(([name, uses]): [string, string] => [name, [...uses].sort().join(', ')])
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}

/** The message with every combination of its selects and plurals; placeholders stay as `{name}`. */
export function variantsOf(message: string): string[] {
  return [...new Set(expand(parse(message)))];
}

/** One set of values for every option of every select and plural, all other arguments filled with `fill`. */
export function sampleValues(
  message: string,
  fill: (name: string) => string | number,
): Record<string, string | number>[] {
  const choices = new Map<string, readonly (string | number)[]>();
  visit(parse(message), (name, kind, options) => {
    const values = kind === 'plural' ? [0, 1, 2, 7] : kind === 'select' ? options : [fill(name)];
    if (kind !== 'argument' || !choices.has(name)) choices.set(name, values);
  });
  return [...choices].reduce<Record<string, string | number>[]>(
    (samples, [name, values]) =>
      samples.flatMap((sample) => values.map((value) => ({ ...sample, [name]: value }))),
    [{}],
  );
}

function parse(message: string): Element[] {
  return new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();
}

function visit(
  elements: readonly Element[],
  see: (name: string, kind: 'argument' | 'select' | 'plural', options: readonly string[]) => void,
): void {
  for (const element of elements) {
    if (isChoice(element)) {
      see(element.value, element.type === SELECT ? 'select' : 'plural', Object.keys(element.options));
      for (const { value } of Object.values(element.options)) visit(value, see);
    } else if (Number(element.type) === ARGUMENT && 'value' in element) {
      see(String(element.value), 'argument', []);
    } else if (![LITERAL, POUND].includes(Number(element.type))) {
      throw new Error('Text files use plain arguments, select and plural');
    }
  }
}

function expand(elements: readonly Element[]): string[] {
  return elements.reduce<string[]>(
    (texts, element) => texts.flatMap((text) => expandOne(element).map((more) => text + more)),
    [''],
  );
}

function expandOne(element: Element): string[] {
  if (isChoice(element)) return Object.values(element.options).flatMap(({ value }) => expand(value));
  if (Number(element.type) === POUND) return ['7'];
  const text = 'value' in element ? String(element.value) : '';
  return Number(element.type) === ARGUMENT ? [`{${text}}`] : [text];
}

interface Choice {
  readonly type: number;
  readonly value: string;
  readonly options: Readonly<Record<string, { readonly value: Element[] }>>;
}

function isChoice(element: unknown): element is Choice {
  const { type } = element as { readonly type: number };
  return type === SELECT || type === PLURAL;
}

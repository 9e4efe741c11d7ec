import type { Block, BlockKind } from './block.js';
import type { StrengthBox } from './block-parts.js';
import { list, ref, shape, text } from './schema-shape.js';

export type BlockOf<Kind extends BlockKind> = Extract<Block, { kind: Kind }>;

/** Schema of one kind of block. */
export function block<Kind extends BlockKind>(
  kind: Kind,
  properties: { readonly [Name in keyof Required<Omit<BlockOf<Kind>, 'kind'>>]: object },
  optional: readonly (keyof Omit<BlockOf<Kind>, 'kind'> & string)[] = [],
): object {
  return shape<Record<string, object>>({ kind: { const: kind }, ...properties }, optional);
}

export function titledList(): object {
  return list(ref('titled'));
}

export function strengthBox(): object {
  return shape<StrengthBox>({ name: text, description: text });
}

/** A list of exactly so many. */
export function exactly(item: object, length: number): object {
  return { type: 'array', items: item, minItems: length, maxItems: length };
}

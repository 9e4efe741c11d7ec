import { type Node, parseTree } from 'jsonc-parser';
import { pointer } from '../../kernel/json-pointer.js';
import { type Place, placeAt } from './place.js';
import { pointerTokens } from './pointer-tokens.js';

/** The places of everything in a JSON text. */
export interface SourceMap {
  /** Where it stands; for something that is missing, what it is missing from. */
  placeOf(pointer: string): Place | undefined;
  /** Keys that an object has twice, of which JSON silently drops the first. */
  readonly duplicates: readonly ({ readonly pointer: string } & Place)[];
}

/** @param text valid JSON; nesting that exhausts the parser gives a map without places */
export function mapSource(text: string): SourceMap {
  let root: Node | undefined;
  try {
    root = parseTree(text);
  } catch {
    root = undefined;
  }
  if (root === undefined) return { placeOf: () => undefined, duplicates: [] };
  const tree = root;
  return {
    placeOf: (at) => placeAt(text, find(tree, pointerTokens(at)).offset),
    duplicates: duplicatesIn(tree, '').map(({ at, offset }) => ({ pointer: at, ...placeAt(text, offset) })),
  };
}

/** The node itself, or the innermost one around it that there is; a property is found by its name. */
function find(root: Node, tokens: readonly string[]): Node {
  let found = root;
  let value = root;
  for (const token of tokens) {
    const child = childOf(value, token);
    if (child === undefined) break;
    found = child;
    value = contentOf(child);
  }
  return found;
}

function childOf({ type, children = [] }: Node, token: string): Node | undefined {
  return type === 'array' ? children[Number(token)] : children.findLast((child) => keyOf(child) === token);
}

function duplicatesIn(node: Node, at: string): { at: string; offset: number }[] {
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((child, index) => {
    const token = keyOf(child) ?? String(index);
    const own = pointer(at, token);
    const again = node.type === 'object' && seen.has(token);
    seen.add(token);
    return [...(again ? [{ at: own, offset: child.offset }] : []), ...duplicatesIn(contentOf(child), own)];
  });
}

function keyOf({ type, children }: Node): string | undefined {
  return type === 'property' ? String(children?.[0]?.value) : undefined;
}

/** Of a property its value, of anything else itself. */
function contentOf(node: Node): Node {
  return node.type === 'property' ? (node.children?.[1] ?? node) : node;
}

import type { DrawContext } from './piece.js';

/** The same context for what is drawn once more on a further page: decoration, for it has been read out. */
export function forTheEye(draw: DrawContext): DrawContext {
  const { pen, tags } = draw;
  return {
    ...draw,
    pen: { ...pen, tag: () => pen.tag(undefined) },
    tags: { ...tags, add: (parent) => parent },
  };
}

import type { ColorName } from '../../report/template.js';
import { layoutParagraph, type Paragraph, type Rag, type Run } from './paragraph.js';
import type { DrawContext, LayoutContext } from './piece.js';
import type { Tag, TagOptions, TagType } from './tags.js';
import type { TypeStyle } from './type-style.js';

/** A paragraph that knows its height before, and draws itself into a tag of its own. */
export interface FittedText {
  readonly height: number;
  readonly width: number;
  readonly lines: number;
  /** Returns the y below. */
  draw(context: DrawContext, parent: Tag, place: TextPlacement): number;
}

export interface TextPlacement {
  readonly x: number;
  readonly y: number;
  readonly tag?: TagType;
  readonly options?: TagOptions;
  readonly color?: ColorName;
  readonly align?: 'left' | 'center' | 'right';
}

export function fitText(
  { shaper }: Pick<LayoutContext, 'shaper'>,
  text: string | readonly Run[],
  style: TypeStyle,
  width: number,
  rag: Rag = 'orphan',
): FittedText {
  const paragraph: Paragraph = layoutParagraph(shaper, text, style, width, rag);
  return {
    height: paragraph.height,
    width: paragraph.width,
    lines: paragraph.lines.length,
    draw({ pen, tags }, parent, { x, y, tag = 'P', options, color, align }) {
      pen.tag(tags.add(parent, tag, options));
      const end = pen.paragraph(paragraph, style, {
        x,
        top: y,
        width,
        ...(color !== undefined && { color }),
        ...(align !== undefined && { align }),
      });
      pen.tag(undefined);
      return end;
    },
  };
}

/** One short line in a tag of its own; returns its width. */
export function drawLabel(
  { pen, tags }: DrawContext,
  parent: Tag,
  text: string,
  style: TypeStyle,
  { x, y, tag = 'P', options, color, align }: TextPlacement,
): number {
  pen.tag(tags.add(parent, tag, options));
  const width = pen.text(text, style, {
    x,
    top: y,
    ...(color !== undefined && { color }),
    ...(align !== undefined && { align }),
  });
  pen.tag(undefined);
  return width;
}

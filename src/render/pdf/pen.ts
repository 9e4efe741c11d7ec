import type PDFDocument from 'pdfkit';
import type { ColorName, Colors } from '../../report/template.js';
import type { ContentStream } from './content-stream.js';
import type { FontSet } from './font-set.js';
import type { Paragraph } from './paragraph.js';
import type { Shaper } from './shaper.js';
import type { Tag, TagTree } from './tags.js';
import { createTextWriter, type TextRun } from './text-writer.js';
import { baselineOf, type TypeStyle } from './type-style.js';

export interface StrokeStyle {
  readonly color: ColorName;
  readonly width: number;
}

export interface TextPlace {
  readonly x: number;
  /** Top of the line box. */
  readonly top: number;
  readonly color?: ColorName;
  readonly align?: 'left' | 'center' | 'right';
}

/**
 * Draws on the current page. Every stroke belongs to the tag set last; without a tag it is decoration,
 * so nothing can be drawn that is neither.
 */
export interface Pen {
  readonly colors: Colors;
  readonly shaper: Shaper;
  readonly pdf: PDFDocument;
  /** What is drawn next belongs to this tag; `undefined` is decoration. */
  tag(tag: Tag | undefined): void;
  /** Opens the content a tag needs; for drawing that goes to the document directly. */
  begin(): PDFDocument;
  rect(box: { x: number; y: number; width: number; height: number; radius?: number; fill: ColorName }): void;
  line(x1: number, y1: number, x2: number, y2: number, stroke: StrokeStyle): void;
  circle(x: number, y: number, radius: number, style: { fill?: ColorName; stroke?: StrokeStyle }): void;
  square(x: number, y: number, side: number, style: { fill?: ColorName; stroke?: StrokeStyle }): void;
  /** One line; returns its width. */
  text(text: string, style: TypeStyle, place: TextPlace): number;
  /** A paragraph laid out before; returns the y below it. */
  paragraph(paragraph: Paragraph, style: TypeStyle, place: TextPlace & { readonly width?: number }): number;
}

export interface PenTools {
  readonly pdf: PDFDocument;
  readonly tags: TagTree;
  readonly colors: Colors;
  readonly shaper: Shaper;
  readonly fonts: FontSet;
  readonly content: ContentStream;
}

export function createPen({ pdf, tags, colors, shaper, fonts, content }: PenTools): Pen {
  const write = createTextWriter(pdf, fonts, { content, keeping: shaper.keeping });
  let target: Tag | undefined;
  const begin = (): PDFDocument => {
    tags.open(target);
    return pdf;
  };
  const paint = (fill: ColorName | undefined, stroke: StrokeStyle | undefined): void => {
    if (stroke !== undefined) pdf.lineWidth(stroke.width);
    if (fill !== undefined && stroke !== undefined) pdf.fillAndStroke(colors[fill], colors[stroke.color]);
    else if (fill !== undefined) pdf.fill(colors[fill]);
    else if (stroke !== undefined) pdf.stroke(colors[stroke.color]);
  };
  const drawRun = (run: TextRun): void => {
    begin();
    write(run);
  };

  return {
    colors,
    shaper,
    pdf,
    tag(tag) {
      target = tag;
    },
    begin,
    rect({ x, y, width, height, radius, fill }) {
      begin();
      if (radius === undefined) pdf.rect(x, y, width, height);
      else pdf.roundedRect(x, y, width, height, radius);
      pdf.fill(colors[fill]);
    },
    line(x1, y1, x2, y2, { color, width }) {
      begin().moveTo(x1, y1).lineTo(x2, y2).lineWidth(width).stroke(colors[color]);
    },
    circle(x, y, radius, { fill, stroke }) {
      begin().circle(x, y, radius);
      paint(fill, stroke);
    },
    square(x, y, side, { fill, stroke }) {
      begin().rect(x - side / 2, y - side / 2, side, side);
      paint(fill, stroke);
    },
    text(text, style, { x, top, color = 'ink', align = 'left' }) {
      const { drawn, width, stays } = shaper.label(text, style.weight, style.size);
      const left = align === 'right' ? x - width : align === 'center' ? x - width / 2 : x;
      const { weight, size } = style;
      drawRun({ text: drawn, weight, size, color: colors[color], x: left, y: baselineOf(top, style), stays });
      return width;
    },
    paragraph({ lines, stays }, style, { x, top, color = 'ink', align = 'left', width = 0 }) {
      lines.forEach((line, index) => {
        const slack = width - line.width;
        const left = align === 'right' ? x + slack : align === 'center' ? x + slack / 2 : x;
        const y = baselineOf(top + index * style.leading, style);
        for (const { drawn, weight, x: from, color: own = colors[color] } of line.runs)
          drawRun({ text: drawn, weight, size: style.size, color: own, x: left + from, y, stays });
      });
      return top + lines.length * style.leading;
    },
  };
}

import type { TextBox } from './read-pdf.js';

const MARGIN = { left: 57, right: 538.5, top: 40, bottom: 812 };
/** Boxes are those of the letters; touching is not overlapping. */
const SLACK = 0.5;

/** Pairs of texts that cover each other, as readable lines. */
export function overlaps(pages: readonly (readonly TextBox[])[]): string[] {
  return pages.flatMap((boxes, page) =>
    boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => covers(a, b))
        .map((b) => `page ${page + 1}: "${a.text.trim()}" | "${b.text.trim()}"`),
    ),
  );
}

/** Texts that leave the area of the page that is for text. */
export function outside(pages: readonly (readonly TextBox[])[]): string[] {
  return pages.flatMap((boxes, page) =>
    boxes
      .filter(
        ({ x, y, width, height }) =>
          x < MARGIN.left || x + width > MARGIN.right || y < MARGIN.top || y + height > MARGIN.bottom,
      )
      .map(
        ({ text, x, y, width }) =>
          `page ${page + 1}: "${text.trim()}" at ${x.toFixed(1)}, ${y.toFixed(1)}, ${width.toFixed(1)} wide`,
      ),
  );
}

function covers(a: TextBox, b: TextBox): boolean {
  return (
    a.x + SLACK < b.x + b.width &&
    b.x + SLACK < a.x + a.width &&
    a.y + SLACK < b.y + b.height &&
    b.y + SLACK < a.y + a.height
  );
}

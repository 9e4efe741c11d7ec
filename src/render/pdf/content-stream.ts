import type PDFDocument from 'pdfkit';

/** The operators of the pages, gathered and written page by page. */
export interface ContentStream {
  /** One line of text, upright; `operands` are those of `TJ`, `y` is the baseline. */
  text(operands: string, font: string, size: number, color: string, x: number, y: number): void;
  /** Writes what was gathered to the current page; before the next page begins. */
  flush(): void;
}

/** What the page is known to be set to; absent is unknown. */
interface GraphicsState {
  fill?: string;
  stroke?: string;
  lineWidth?: number;
  lineCap?: string;
  lineJoin?: string;
  font?: string;
}

const CAPS = { butt: 0, round: 1, square: 2 };
const JOINS = { miter: 0, round: 1, bevel: 2 };

/**
 * Makes PDFKit's drawing write operators as short as they can be: two decimals (a 280th of a millimetre
 * on paper), and no color, width or font that is already set.
 *
 * PDFKit turns every operator into bytes of its own and writes six decimals; a page has some two thousand
 * operators, and both their making and their compression take time.
 */
export function compactContent(pdf: PDFDocument): ContentStream {
  let operators: string[] = [];
  let state: GraphicsState = {};
  const put = (operator: string): PDFDocument => {
    operators.push(operator);
    return pdf;
  };
  const setFill = (color: string): void => {
    if (state.fill === color) return;
    state.fill = color;
    operators.push(`${components(color)} rg`);
  };
  const setStroke = (color: string): void => {
    if (state.stroke === color) return;
    state.stroke = color;
    operators.push(`${components(color)} RG`);
  };

  // Whatever PDFKit writes on its own may change the state, but for marks around content.
  pdf.addContent = (operator) => {
    if (!operator.endsWith('BDC') && operator !== 'EMC') state = {};
    return put(operator);
  };
  pdf.moveTo = (x, y) => put(`${round(x)} ${round(y)} m`);
  pdf.lineTo = (x, y) => put(`${round(x)} ${round(y)} l`);
  pdf.bezierCurveTo = (x1, y1, x2, y2, x, y) =>
    put(`${round(x1)} ${round(y1)} ${round(x2)} ${round(y2)} ${round(x)} ${round(y)} c`);
  pdf.rect = (x, y, width, height) => put(`${round(x)} ${round(y)} ${round(width)} ${round(height)} re`);
  pdf.closePath = () => put('h');
  pdf.lineWidth = (width) => {
    if (state.lineWidth === width) return pdf;
    state.lineWidth = width;
    return put(`${round(width)} w`);
  };
  pdf.lineCap = (cap) => {
    if (state.lineCap === cap) return pdf;
    state.lineCap = cap;
    return put(`${CAPS[cap]} J`);
  };
  pdf.lineJoin = (join) => {
    if (state.lineJoin === join) return pdf;
    state.lineJoin = join;
    return put(`${JOINS[join]} j`);
  };
  pdf.fill = (color, rule) => {
    setFill(color);
    return put(rule === 'even-odd' ? 'f*' : 'f');
  };
  pdf.stroke = (color) => {
    setStroke(color);
    return put('S');
  };
  pdf.fillAndStroke = (fill, stroke) => {
    setFill(fill);
    setStroke(stroke);
    return put('B');
  };

  const encoder = new TextEncoder();
  return {
    text(operands, font, size, color, x, y) {
      setFill(color);
      const setting = `/${font} ${size} Tf`;
      const select = state.font === setting ? '' : `${setting}\n`;
      state.font = setting;
      put(`BT\n${select}1 0 0 -1 ${round(x)} ${round(y)} Tm\n[${operands}] TJ\nET`);
    },
    flush() {
      // All operators are ASCII: text is glyph numbers.
      if (operators.length > 0) pdf.page.write(encoder.encode(`${operators.join('\n')}\n`));
      operators = [];
      state = {};
    },
  };
}

const known = new Map<string, string>();

/** `#rrggbb` as three numbers from 0 to 1. */
function components(color: string): string {
  let parts = known.get(color);
  if (parts === undefined) {
    parts = [1, 3, 5].map((at) => round(Number.parseInt(color.slice(at, at + 2), 16) / 255, 4)).join(' ');
    if (known.size < MAX_COLORS) known.set(color, parts);
  }
  return parts;
}

/** More than a theme and its brand have. */
const MAX_COLORS = 256;

/** Far beyond any page, and within what a PDF reader counts with (ISO 32000-1, annex C). */
const FARTHEST = 1e9;

/** @throws when the number cannot stand in a PDF: a mistake in what was laid out */
function round(value: number, digits = 2): number {
  if (!(Math.abs(value) <= FARTHEST)) throw new RangeError('A coordinate is no number that a page can have');
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}

import { arcSegments } from './marks.js';
import type { Pen } from './pen.js';

/** x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
type Matrix = readonly [number, number, number, number, number, number];

type Command =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

interface State {
  readonly matrix: Matrix;
  readonly fillStyle: string;
  readonly strokeStyle: string;
  readonly lineWidth: number;
  readonly lineCap: CanvasLineCap;
  readonly lineJoin: CanvasLineJoin;
}

/**
 * The part of the Canvas 2D interface that Chart.js uses for our charts, drawing vectors on the page.
 *
 * Paths are kept in page coordinates, so nothing needs a transformation in the file, and graphics states
 * never nest. What a chart of ours does not use (images, gradients, text, clipping) throws: a silent gap
 * in a report would be worse.
 */
export function createCanvasContext(
  pen: Pen,
  origin: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): CanvasRenderingContext2D {
  let state: State = {
    matrix: [1, 0, 0, 1, origin.x, origin.y],
    fillStyle: '#000000',
    strokeStyle: '#000000',
    lineWidth: 1,
    lineCap: 'butt',
    lineJoin: 'miter',
  };
  const stack: State[] = [];
  let path: Command[] = [];
  let current = { x: 0, y: 0 };

  const point = (x: number, y: number): [number, number] => {
    const [a, b, c, d, e, f] = state.matrix;
    return [a * x + c * y + e, b * x + d * y + f];
  };
  const multiply = ([a2, b2, c2, d2, e2, f2]: Matrix): void => {
    const [a, b, c, d, e, f] = state.matrix;
    const matrix: Matrix = [
      a * a2 + c * b2,
      b * a2 + d * b2,
      a * c2 + c * d2,
      b * c2 + d * d2,
      a * e2 + c * f2 + e,
      b * e2 + d * f2 + f,
    ];
    state = { ...state, matrix };
  };
  const lineTo = (x: number, y: number): void => {
    path.push([path.length === 0 ? 'M' : 'L', ...point(x, y)]);
    current = { x, y };
  };
  const emit = (): void => {
    const pdf = pen.begin();
    for (const command of path) {
      if (command[0] === 'M') pdf.moveTo(command[1], command[2]);
      else if (command[0] === 'L') pdf.lineTo(command[1], command[2]);
      else if (command[0] === 'C')
        pdf.bezierCurveTo(command[1], command[2], command[3], command[4], command[5], command[6]);
      else pdf.closePath();
    }
  };
  const fill = (rule?: CanvasFillRule): void => {
    const color = opaque(state.fillStyle);
    if (color === undefined || path.length === 0) return;
    emit();
    pen.pdf.fill(color, rule === 'evenodd' ? 'even-odd' : undefined);
  };
  const stroke = (): void => {
    const color = opaque(state.strokeStyle);
    if (color === undefined || path.length === 0 || state.lineWidth === 0) return;
    emit();
    const [a, b] = state.matrix;
    pen.pdf
      .lineWidth(state.lineWidth * Math.hypot(a, b))
      .lineCap(state.lineCap)
      .lineJoin(state.lineJoin)
      .stroke(color);
  };
  const rect = (x: number, y: number, width: number, height: number): void => {
    path.push(
      ['M', ...point(x, y)],
      ['L', ...point(x + width, y)],
      ['L', ...point(x + width, y + height)],
      ['L', ...point(x, y + height)],
      ['Z'],
    );
    current = { x, y };
  };

  const canvas = { width: origin.width, height: origin.height, getContext: () => proxy };
  const context = {
    canvas,
    save: () => void stack.push(state),
    restore: () => {
      state = stack.pop() ?? state;
    },
    translate: (x: number, y: number) => multiply([1, 0, 0, 1, x, y]),
    scale: (x: number, y: number) => multiply([x, 0, 0, y, 0, 0]),
    rotate: (angle: number) =>
      multiply([Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]),
    setTransform: (a: number, b: number, c: number, d: number, e: number, f: number) => {
      state = { ...state, matrix: [a, b, c, d, e + origin.x, f + origin.y] };
    },
    resetTransform: () => {
      state = { ...state, matrix: [1, 0, 0, 1, origin.x, origin.y] };
    },
    beginPath: () => {
      path = [];
    },
    moveTo: (x: number, y: number) => {
      path.push(['M', ...point(x, y)]);
      current = { x, y };
    },
    lineTo,
    bezierCurveTo: (x1: number, y1: number, x2: number, y2: number, x: number, y: number) => {
      path.push(['C', ...point(x1, y1), ...point(x2, y2), ...point(x, y)]);
      current = { x, y };
    },
    quadraticCurveTo: (cx: number, cy: number, x: number, y: number) => {
      const { x: x0, y: y0 } = current;
      const third = (from: number, control: number): number => from + (2 / 3) * (control - from);
      path.push([
        'C',
        ...point(third(x0, cx), third(y0, cy)),
        ...point(third(x, cx), third(y, cy)),
        ...point(x, y),
      ]);
      current = { x, y };
    },
    arc: (x: number, y: number, radius: number, start: number, end: number, counterclockwise = false) => {
      const turn = 2 * Math.PI;
      let sweep = end - start;
      if (Math.abs(sweep) >= turn) sweep = counterclockwise ? -turn : turn;
      else if (counterclockwise && sweep > 0) sweep -= turn;
      else if (!counterclockwise && sweep < 0) sweep += turn;
      lineTo(x + radius * Math.cos(start), y + radius * Math.sin(start));
      for (const [x1, y1, x2, y2, x3, y3] of arcSegments(x, y, radius, start, start + sweep)) {
        path.push(['C', ...point(x1, y1), ...point(x2, y2), ...point(x3, y3)]);
        current = { x: x3, y: y3 };
      }
    },
    rect,
    closePath: () => void path.push(['Z']),
    fill,
    stroke,
    fillRect: (x: number, y: number, width: number, height: number) => {
      path = [];
      rect(x, y, width, height);
      fill();
      path = [];
    },
    strokeRect: (x: number, y: number, width: number, height: number) => {
      path = [];
      rect(x, y, width, height);
      stroke();
      path = [];
    },
    // The page is white where nothing was drawn.
    clearRect: () => undefined,
    // Charts are laid out so that nothing leaves its area.
    clip: () => undefined,
    setLineDash: () => undefined,
    measureText: () => ({ width: 0 }),
  };
  const proxy: unknown = new Proxy(context, {
    get: (target, key) => {
      if (key in target) return Reflect.get(target, key);
      if (key in state) return Reflect.get(state, key);
      return undefined;
    },
    set: (_target, key, value) => {
      if (key in state) state = { ...state, [key]: value };
      return true;
    },
  });
  return proxy as CanvasRenderingContext2D;
}

/** `#rrggbb` of a CSS color; undefined when nothing would be seen. */
function opaque(color: string): string | undefined {
  if (color === 'transparent' || color === '') return undefined;
  if (/^#[0-9a-f]{6}$/i.test(color)) return color;
  const [, red, green, blue, alpha = '1'] =
    /^rgba?\(\s*(\d+),\s*(\d+),\s*(\d+)(?:,\s*([\d.]+))?\s*\)$/.exec(color) ?? [];
  if (red === undefined || green === undefined || blue === undefined || Number(alpha) === 0) return undefined;
  return `#${[red, green, blue].map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

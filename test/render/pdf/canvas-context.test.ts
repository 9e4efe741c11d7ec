import { describe, expect, test } from 'vitest';
import { createCanvasContext } from '../../../src/render/pdf/canvas-context.js';
import type { Pen } from '../../../src/render/pdf/pen.js';

/** A pen that writes down what reaches the page. */
function recordingPen(): { pen: Pen; calls: string[] } {
  const calls: string[] = [];
  const round = (value: unknown): unknown =>
    typeof value === 'number' ? Math.round(value * 100) / 100 : value;
  const pdf: unknown = new Proxy(
    {},
    {
      get:
        (_target, name) =>
        (...args: unknown[]) => {
          calls.push([String(name), ...args.filter((arg) => arg !== undefined).map(round)].join(' '));
          return pdf;
        },
    },
  );
  return { pen: { pdf, begin: () => pdf } as unknown as Pen, calls };
}

function draw(paint: (context: CanvasRenderingContext2D) => void): string[] {
  const { pen, calls } = recordingPen();
  paint(createCanvasContext(pen, { x: 100, y: 200, width: 50, height: 50 }));
  return calls;
}

describe('createCanvasContext', () => {
  test('moves paths to the place of the chart', () => {
    expect(
      draw((context) => {
        context.fillStyle = '#0F5265';
        context.beginPath();
        context.moveTo(0, 0);
        context.lineTo(10, 5);
        context.fill();
      }),
    ).toEqual(['moveTo 100 200', 'lineTo 110 205', 'fill #0F5265']);
  });

  test('applies translation, scale and rotation, and forgets them on restore', () => {
    expect(
      draw((context) => {
        context.save();
        context.translate(10, 0);
        context.rotate(Math.PI / 2);
        context.scale(2, 2);
        context.beginPath();
        context.moveTo(1, 0);
        context.restore();
        context.lineTo(1, 0);
        context.stroke();
      }).slice(0, 2),
    ).toEqual(['moveTo 110 202', 'lineTo 101 200']);
  });

  test('draws a whole circle as four curves', () => {
    const calls = draw((context) => {
      context.beginPath();
      context.arc(10, 10, 6, 0, 2 * Math.PI);
      context.fill();
    });
    expect(calls.map((call) => call.split(' ')[0])).toEqual([
      'moveTo',
      ...Array(4).fill('bezierCurveTo'),
      'fill',
    ]);
    expect(calls[4]?.endsWith('116 210')).toBe(true);
  });

  test('strokes with the width and caps that were set', () => {
    expect(
      draw((context) => {
        context.strokeStyle = 'rgba(74, 131, 146, 1)';
        context.lineWidth = 3;
        context.beginPath();
        context.moveTo(0, 0);
        context.lineTo(5, 0);
        context.stroke();
      }).slice(2),
    ).toEqual(['lineWidth 3', 'lineCap butt', 'lineJoin miter', 'stroke #4a8392']);
  });

  test('draws nothing in a color nobody would see', () => {
    expect(
      draw((context) => {
        context.fillStyle = 'rgba(0,0,0,0)';
        context.fillRect(0, 0, 5, 5);
        context.strokeStyle = 'transparent';
        context.strokeRect(0, 0, 5, 5);
      }),
    ).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { contrast, mix, standOut } from '../../../src/kernel/color.js';
import { darkColors } from '../../../src/render/html/dark-colors.js';
import type { ColorName, Colors } from '../../../src/report/template.js';
import { theme } from '../../helpers/example-documents.js';

/** A brand nobody would choose: pale persons and a bluish ink. */
const PALE: Colors = { ...theme.colors, ink: '#1a2440', employee: '#2a6fb0', manager: '#8a5a00' };

/** What is read or told apart on what, with the ratio of WCAG 2.2, 1.4.3 and 1.4.11. */
const PAIRS: readonly (readonly [ColorName, readonly ColorName[], number])[] = [
  ['ink', ['white', 'sand1', 'sand2', 'sand3'], 7],
  ['ink2', ['white', 'sand1', 'sand2', 'sand3'], 4.5],
  ['ink3', ['white', 'sand1', 'sand2', 'sand3'], 4.5],
  ['white', ['ink', 'employee', 'manager'], 4.5],
  ['employee', ['white', 'sand1', 'sand2'], 4.5],
  ['manager', ['white', 'sand1', 'sand2'], 4.5],
  ['employee', ['sand3', 'employeeTint'], 3],
  ['manager', ['sand3', 'managerTint'], 3],
  ['employeeMid', ['white', 'sand1'], 3],
  ['managerMid', ['white', 'sand1'], 3],
  ['rule', ['white', 'sand1', 'sand2', 'sand3'], 3],
];

describe.each([
  { name: 'the shipped theme', colors: theme.colors },
  { name: 'the shipped theme in the dark', colors: darkColors(theme.colors) },
  { name: 'another brand in the dark', colors: darkColors(PALE) },
])('$name', ({ colors }) => {
  test.each(PAIRS.flatMap(([color, grounds, ratio]) => grounds.map((ground) => ({ color, ground, ratio }))))(
    '$color on $ground has at least $ratio',
    ({ color, ground, ratio }) => {
      expect(contrast(colors[color], colors[ground])).toBeGreaterThanOrEqual(ratio);
    },
  );
});

test.each([
  { a: '#000000', b: '#ffffff', ratio: 21 },
  { a: '#777777', b: '#777777', ratio: 1 },
  { a: '#26241F', b: '#FFFFFF', ratio: 15.5 },
])('$a and $b have a contrast of $ratio, whichever comes first', ({ a, b, ratio }) => {
  expect(contrast(a, b)).toBeCloseTo(ratio, 1);
  expect(contrast(b, a)).toBeCloseTo(ratio, 1);
});

test('a mixture lies between its two colors', () => {
  expect(mix('#000000', '#ffffff', 0)).toBe('#000000');
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
  expect(mix('#000000', '#ffffff', 1)).toBe('#ffffff');
});

test('a color that stands out already stays as it is; one that never does becomes the other', () => {
  expect(standOut('#ffffff', '#ff0000', { ratio: 4, on: ['#000000'] })).toBe('#ffffff');
  expect(standOut('#888888', '#777777', { ratio: 9, on: ['#777777'] })).toBe('#777777');
});

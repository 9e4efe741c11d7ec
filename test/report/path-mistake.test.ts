import { describe, expect, test } from 'vitest';
import { pathMistake } from '../../src/report/path-mistake.js';

describe('path data that is drawn alike everywhere', () => {
  test.each([
    'M0 34 C20 4 100 4 120 34 L112 34 C94 14 26 14 8 34 Z',
    'm10,20h5v-5.5l-.5.5t4 4s1 1 2 2q1,1,2,2z m1 1 a3 3 0 0 1 4 4z',
    'M0 0 10 10 20 0A5 5 0 1 0 30 0H0Z',
    ' M 1 2 ',
  ])('%s', (data) => {
    expect(pathMistake(data)).toBeUndefined();
  });
});

describe('path data is refused', () => {
  test.each([
    { why: 'without a beginning', data: 'L10 10', says: 'begin with M' },
    { why: 'with a number missing', data: 'M0 0 L10', says: '2 numbers after each L' },
    { why: 'with none at all', data: 'M0 0 C', says: '6 numbers after each C' },
    { why: 'with numbers after the end', data: 'M0 0 Z 5', says: '0 numbers after each Z' },
    { why: 'with an exponent', data: 'M1e5 0', says: 'without an exponent' },
    { why: 'with a huge number', data: 'M0 0 L99999 1', says: 'from -10000 to 10000' },
    { why: 'with a sign for a number', data: 'M0 - 1', says: '2 numbers after each M' },
    { why: 'with an arc of no radius', data: 'M0 0 A0 5 0 0 1 9 9', says: 'arcs' },
    { why: 'with an arc to where it begins', data: 'M4 4 L9 9 M4 4 A5 5 0 0 1 4 4', says: 'arcs' },
    { why: 'with an arc to the start of a closed path', data: 'M4 4 L9 9 Z A5 5 0 0 1 4 4', says: 'arcs' },
    { why: 'with flags run together', data: 'M0 0 A5 5 0 01 9 9', says: 'numbers after each A' },
    { why: 'with a flag of two', data: 'M0 0 A5 5 0 2 1 9 9', says: 'flags of 0 or 1' },
  ])('$why', ({ data, says }) => {
    expect(pathMistake(data)).toContain(says);
  });
});

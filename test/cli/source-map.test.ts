import { describe, expect, test } from 'vitest';
import { mapSource } from '../../src/cli/documents/source-map.js';
import { syntaxMistake } from '../../src/cli/documents/syntax-mistake.js';

const TEXT = `{
  "a/b": { "~": [10,
    { "deep": true }
  ] },
  "twice": 1,
  "twice": 2
}`;

describe('mapSource', () => {
  test.each([
    { pointer: '', line: 1, column: 1, why: 'the whole' },
    { pointer: '/a~1b', line: 2, column: 3, why: 'a name with a slash' },
    { pointer: '/a~1b/~0/0', line: 2, column: 18, why: 'an element' },
    { pointer: '/a~1b/~0/1/deep', line: 3, column: 7, why: 'something deep' },
    { pointer: '/twice', line: 6, column: 3, why: 'the one that counts of two' },
    { pointer: '/a~1b/~0/1/missing', line: 3, column: 5, why: 'something missing: the object around it' },
    { pointer: '/a~1b/~0/9', line: 2, column: 12, why: 'an element beyond the end' },
    { pointer: '/twice/deeper', line: 6, column: 3, why: 'something below a number' },
  ])('finds $why', ({ pointer, line, column }) => {
    expect(mapSource(TEXT).placeOf(pointer)).toEqual({ line, column });
  });

  test('finds names that stand twice', () => {
    expect(mapSource(TEXT).duplicates).toEqual([{ pointer: '/twice', line: 6, column: 3 }]);
  });

  test('knows no places in what nests too deeply for its parser', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(mapSource(deep).placeOf('/0')).toBeUndefined();
    expect(mapSource(deep).duplicates).toEqual([]);
  });
});

describe('syntaxMistake', () => {
  test.each([
    { text: '{"a": 1,}', column: 9, says: 'a comma too many' },
    { text: '[1, 2,]', column: 7, says: 'a comma too many' },
    { text: '{"a": 1 "b": 2}', column: 9, says: 'a comma before this' },
    { text: '{"a" 1}', column: 6, says: 'a colon' },
    { text: '{"a": "x\n"}', column: 7, says: 'a closing quote on the same line' },
    { text: '{"a": 1', column: 8, says: 'a brace is not closed' },
    { text: '[1', column: 3, says: 'a bracket is not closed' },
    { text: "{'a': 1}", column: 2, says: 'in double quotes' },
    { text: '{"a": tru}', column: 7, says: 'true, false or null' },
    { text: '{"a": "\\x"}', column: 7, says: 'after a backslash' },
    { text: '{"a": 1} // x', column: 10, says: 'comments' },
    { text: '{"a": 1}}', column: 9, says: 'must end before this' },
  ])('explains $text', ({ text, column, says }) => {
    expect(syntaxMistake(text)).toEqual({ line: 1, column, message: expect.stringContaining(says) });
  });

  test('has nothing to say about correct JSON', () => {
    expect(syntaxMistake(TEXT)).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import {
  hasUnreadableCharacters,
  hasVisibleCharacters,
  isOneLine,
  normalizeTyped,
} from '../../src/responses/readable-text.js';

describe('hasUnreadableCharacters', () => {
  test.each([
    { why: 'plain words', text: 'Jansen & Zn <b>', unreadable: false },
    { why: 'Arabic', text: 'د. ليلى بن علي', unreadable: false },
    { why: 'emoji of several code points', text: '👩🏽‍🌾🇧🇪', unreadable: false },
    { why: 'combining marks', text: 'Zoë', unreadable: false },
    { why: 'a tab and a new line', text: 'a\tb\nc', unreadable: false },
    { why: 'soft hyphen and joiners, which some scripts need', text: 'می‌خواهم\u00AD', unreadable: false },
    { why: 'null', text: 'a\u0000b', unreadable: true },
    { why: 'escape', text: '\u001B[31m', unreadable: true },
    { why: 'a carriage return', text: 'a\r\nb', unreadable: true },
    { why: 'delete', text: 'a\u007F', unreadable: true },
    { why: 'a C1 control', text: 'a\u0085b', unreadable: true },
    { why: 'right-to-left override', text: 'a\u202Eb', unreadable: true },
    { why: 'a directional isolate', text: 'a\u2066b\u2069', unreadable: true },
    { why: 'half of a surrogate pair', text: 'a\uD83Db', unreadable: true },
    { why: 'a code that is no character', text: 'a\uFFFEb', unreadable: true },
  ])('$why', ({ text, unreadable }) => {
    expect(hasUnreadableCharacters(text)).toBe(unreadable);
  });
});

describe('hasVisibleCharacters', () => {
  test.each([
    { why: 'a letter', text: 'J', visible: true },
    { why: 'a digit', text: '7', visible: true },
    { why: 'an emoji', text: '🌻', visible: true },
    { why: 'Arabic', text: 'ليلى', visible: true },
    { why: 'a sign', text: '?', visible: true },
    { why: 'nothing', text: '', visible: false },
    { why: 'white space', text: ' \u00A0\n', visible: false },
    { why: 'spaces of no width', text: '\u200B\u2060\uFEFF', visible: false },
    { why: 'a letter that shows nothing (Hangul filler)', text: '\u3164', visible: false },
    { why: 'a mark without a letter', text: '\u0301', visible: false },
  ])('$why', ({ text, visible }) => {
    expect(hasVisibleCharacters(text)).toBe(visible);
  });
});

describe('isOneLine', () => {
  test.each([
    { why: 'words with spaces', text: 'Noor de Wit', oneLine: true },
    { why: 'a new line', text: 'Noor\nde Wit', oneLine: false },
    { why: 'a tab', text: 'Noor\tde Wit', oneLine: false },
    { why: 'the line separator of Unicode', text: 'Noor\u2028de Wit', oneLine: false },
  ])('$why', ({ text, oneLine }) => {
    expect(isOneLine(text)).toBe(oneLine);
  });
});

describe('normalizeTyped', () => {
  test.each([
    { why: 'white space around it goes', typed: '  Noor \n', text: 'Noor' },
    { why: 'white space within it stays', typed: 'Noor  de Wit', text: 'Noor  de Wit' },
    { why: 'a letter and its mark become one', typed: 'Zoe\u0308', text: 'Zo\u00EB' },
    { why: 'nothing but white space is nothing', typed: ' \u00A0\t', text: '' },
  ])('$why', ({ typed, text }) => {
    expect(normalizeTyped(typed)).toBe(text);
  });
});

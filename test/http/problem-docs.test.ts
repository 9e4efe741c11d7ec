import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { STATUS } from '../../src/http/problem-details.js';
import { PROBLEM_CODES } from '../../src/problems/problem.js';
import { PROBLEM_LOCALES, PROBLEM_TITLES } from '../../src/problems/problem-titles.js';

const sections = new Map(
  readFileSync('docs/problems.md', 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), section] as const),
);

describe('docs/problems.md', () => {
  test('has one section per problem code, in the same order, and no stale ones', () => {
    expect([...sections.keys()]).toEqual([...PROBLEM_CODES]);
    expect(Object.keys(STATUS)).toEqual([...PROBLEM_CODES]);
    for (const locale of PROBLEM_LOCALES) {
      expect(Object.keys(PROBLEM_TITLES[locale])).toEqual([...PROBLEM_CODES]);
    }
  });

  test.each(PROBLEM_CODES)('says of %s how to fix it', (code) => {
    expect(sections.get(code)).toContain('_How to fix it:_');
  });

  test.each(PROBLEM_CODES.filter((code) => STATUS[code] !== 500))('shows the body of %s as it is', (code) => {
    const [, example = ''] = /```json\n(.*?)```/s.exec(sections.get(code) ?? '') ?? [];
    expect(JSON.parse(example)).toMatchObject({
      type: `/problems/${code}`,
      title: PROBLEM_TITLES.en[code],
      status: STATUS[code],
      detail: expect.any(String),
      instance: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
    });
  });

  test.each(PROBLEM_CODES.filter((code) => STATUS[code] === 500))('shows %s on the command line', (code) => {
    expect(sections.get(code)).toMatch(/```text\n\$ visavis .+```/s);
  });
});

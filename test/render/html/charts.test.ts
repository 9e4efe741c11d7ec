import { describe, expect, test } from 'vitest';
import { continuum } from '../../../src/render/html/svg/continuum.js';
import { needLanes } from '../../../src/render/html/svg/need-lanes.js';
import type { NeedChart } from '../../../src/report/chart-spec.js';

const need: NeedChart = { kind: 'need', asker: 'employee', giver: 'manager', min: 1, max: 5 };
const missing = { asker: 'left blank', giver: 'no estimate' };

describe('a need', () => {
  test.each([
    {
      why: 'all four answers',
      chart: { ...need, importance: 5, experience: 2, estimate: 3, offer: 4 },
      circles: ['halo 25%', 'open 25%', 'halo 100%', 'closed 100%'],
      squares: ['halo 75%', 'open 75%', 'halo 50%', 'closed 50%'],
      connectors: ['25% 100%', '75% 50%'],
      words: [],
    },
    {
      why: 'open and closed on one value',
      chart: { ...need, importance: 4, experience: 4, estimate: 1, offer: 1 },
      circles: ['open 75%', 'closed 75%'],
      squares: ['open 0%', 'closed 0%'],
      connectors: [],
      words: [],
    },
    {
      why: 'one of each pair missing',
      chart: { ...need, importance: 5, offer: 2 },
      circles: ['halo 100%', 'closed 100%'],
      squares: ['halo 25%', 'open 25%'],
      connectors: [],
      words: ['100% end left blank', '25% start no estimate'],
    },
    {
      why: 'the other asking, and nothing answered',
      chart: { ...need, asker: 'manager' as const, giver: 'employee' as const },
      circles: [],
      squares: [],
      connectors: [],
      words: ['50% middle left blank', '50% middle no estimate'],
    },
    {
      why: 'a range of seven',
      chart: { ...need, min: 0, max: 6, importance: 3, experience: 0 },
      circles: ['halo 0%', 'open 0%', 'halo 50%', 'closed 50%'],
      squares: [],
      connectors: ['0% 50%'],
      words: ['50% middle no estimate'],
    },
  ])('with $why', ({ chart, circles, squares, connectors, words }) => {
    const { markup } = needLanes(chart, { missing });
    expect(found(markup, /<circle class="(\w+)" cx="([^"]*)"/g)).toEqual(circles);
    expect(found(markup, /<rect class="(\w+)" x="([^"]*)"/g)).toEqual(squares);
    expect(found(markup, /x1="([^"]*)" x2="([^"]*)"/g)).toEqual(connectors);
    expect(found(markup, /class="missing" x="([^"]*)".*?text-anchor="(\w+)">([^<]*)/g)).toEqual(words);
  });

  test('is decoration without words, and a picture with them', () => {
    expect(needLanes(need).markup).toContain('aria-hidden="true"');
    expect(needLanes(need, { alt: 'Noor & <b>' }).markup).toContain(
      'role="img" aria-label="Noor &amp; &lt;b&gt;"',
    );
  });
});

test.each([
  { why: 'overlap', manager: { value: 60, lower: 45, upper: 75 }, zone: ['45% 10%'] },
  { why: 'touch', manager: { value: 70, lower: 55, upper: 85 }, zone: [] },
  { why: 'lie apart', manager: { value: 90, lower: 80, upper: 100 }, zone: [] },
])('two bands that $why', ({ manager, zone }) => {
  const { markup } = continuum({ employee: { value: 40, lower: 25, upper: 55 }, manager }, 'alt');
  expect(found(markup, /class="zone" x="([^"]*)" y="0" width="([^"]*)"/g)).toEqual(zone);
  expect(found(markup, /class="band" x="([^"]*)" y="\d+" width="([^"]*)"/g)).toEqual([
    '25% 30%',
    `${manager.lower}% ${manager.upper - manager.lower}%`,
  ]);
  expect(markup).toContain('<circle class="closed" cx="40%"');
  expect(markup).toContain(`<rect class="closed" x="${manager.value}%"`);
});

function found(markup: string, pattern: RegExp): string[] {
  return [...markup.matchAll(pattern)].map(([, ...groups]) => groups.join(' '));
}

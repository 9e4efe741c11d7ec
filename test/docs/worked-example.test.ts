import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analysePair } from '../../src/analysis/analyse-pair.js';
import { difference } from '../../src/comparison/difference.js';
import { semWhenAnswered, standardErrorOfMeasurement } from '../../src/psychometrics/sem.js';
import { NORMAL } from '../../src/scoring/distribution.js';
import { interval } from '../../src/scoring/measure.js';
import { buildInstrument } from '../helpers/questionnaire-builder.js';
import { makeSheet } from '../helpers/sheets.js';
import { policy } from '../helpers/shipped.js';

const instrument = buildInstrument([{ id: 'line', domain: 'preferences', keys: '+-+-' }]);
const answers = (options: readonly number[]) =>
  Object.fromEntries(options.map((option, index) => [`line-${index + 1}`, option]));
const analysis = analysePair(
  {
    employee: makeSheet(instrument, 'employee', answers([4, 2, 5, 3])),
    manager: makeSheet(instrument, 'manager', answers([2, 4, 2, 4])),
  },
  policy,
);
if (analysis.kind !== 'compared') throw new Error('The example is meant to be compared');
const [line] = analysis.comparison.preferences;
if (line?.kind !== 'compared') throw new Error('The example has one line');
const { employee, manager } = line.positions;
const gap = line.gap.difference;
const [reason] = analysis.agenda.ranking[0]?.reasons ?? [];
const single = (value: number) => ({ value, sem: policy.scoring.singleItemSem, distribution: NORMAL });
const need = difference(single(100), single(25));
const sem = standardErrorOfMeasurement(20, 0.8);

const ROWS: readonly (readonly [string, number | undefined, number])[] = [
  ['Employee', employee.value, 1],
  ['SEM of the employee', employee.sem, 3],
  ['80 % band of the employee, lower end', line.bands.employee.lower, 1],
  ['80 % band of the employee, upper end', line.bands.employee.upper, 1],
  ['90 % interval of the employee, lower end', interval(employee, 0.9).lower, 1],
  ['90 % interval of the employee, upper end', interval(employee, 0.9).upper, 1],
  ['Manager', manager.value, 1],
  ['SEM of the manager', manager.sem, 3],
  ['d', gap.value, 1],
  ['SE of d', gap.standardError, 3],
  ['Degrees of freedom', gap.distribution.kind === 't' ? gap.distribution.df : undefined, 2],
  ['p', gap.p, 4],
  ['P(\\|true d\\| < 25)', gap.closeProbability, 3],
  ['L', reason?.loudness, 2],
  ['Priority', reason?.priority, 2],
  ['SEM with SD 20 and r .80', sem, 3],
  ['The same with three of four answered', semWhenAnswered(sem, { items: 4, answered: 3 }), 3],
  ['SE of two single answers', need.standardError, 3],
  ['p of importance 5 and experience 2', need.p, 4],
];

const docs = readFileSync('docs/scoring.md', 'utf8');

test.each(ROWS)('docs/scoring.md: %s', (label, value, digits) => {
  expect(docs).toContain(`| ${label} | ${value?.toFixed(digits)} |`);
});

test('docs/scoring.md: the tier', () => {
  expect(gap.tier).toBe('clear');
  expect(docs).toContain('| Tier | clear |');
});

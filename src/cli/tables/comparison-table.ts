import type { ComparisonJson, TopicJson } from '../../pipeline/comparison-json.js';
import { textTable } from '../text-table.js';
import { needsTable } from './needs-table.js';
import { signed, signless } from './numbers.js';

type Compared = Extract<ComparisonJson, { kind: 'compared' }>;

/** A comparison for reading along; programs take the JSON. */
export function comparisonTable(comparison: ComparisonJson): string {
  if (comparison.kind === 'too-little') {
    return `${comparison.questionnaire}: there is too little in these answers to compare them.\n`;
  }
  const { questionnaire, comparisons, expectedByChance, needs, notIncluded } = comparison;
  return [
    `${questionnaire}: ${comparisons} differences tested; up to ${signless(expectedByChance)} may stand out by chance.`,
    `STRENGTHS\n${strengthLines(comparison)}`,
    `PREFERENCES, 0 is the left pole and 100 the right\n${preferenceTable(comparison)}`,
    `NEEDS, as answered\n${needsTable(needs)}`,
    ...(notIncluded.length > 0 ? [`NOT INCLUDED, for whatever reason\n${notIncluded.join(', ')}`] : []),
    `TOPICS\n${topicLines(comparison)}`,
    '',
  ].join('\n\n');
}

function strengthLines({ strengths: { top, shared, complementary, seen, unseen } }: Compared): string {
  return textTable(
    [{ title: '' }, { title: 'employee' }, { title: 'manager' }],
    [
      ['top', list(top.employee), list(top.manager)],
      ['seen by the other', list(seen.employee), list(seen.manager)],
      ['less seen', list(unseen.employee), list(unseen.manager)],
      ['complementary', list(strong('employee')), list(strong('manager'))],
      ['shared', list(shared), list(shared)],
    ],
  );

  function strong(role: 'employee' | 'manager'): string[] {
    return complementary.filter((pair) => pair.strong === role).map(({ theme }) => theme);
  }
}

function preferenceTable({ preferences }: Compared): string {
  return textTable(
    [
      { title: 'theme' },
      { title: 'employee', align: 'right' },
      { title: 'manager', align: 'right' },
      { title: 'difference', align: 'right' },
      { title: 'tier' },
    ],
    preferences.map(({ theme, employee, manager, gap }) => [
      theme,
      signless(employee.value),
      signless(manager.value),
      signed(gap.difference),
      gap.tier,
    ]),
  );
}

function topicLines({ agenda: { opening, topics, upward } }: Compared): string {
  return [
    ...(opening === undefined ? [] : [`opening: ${opening.theme} (${opening.kind})`]),
    ...(topics.length === 0 ? ['nothing stands out'] : topics.map(topicLine)),
    ...upward.map(({ theme, asker }) => `higher up: ${theme} (the ${asker} asks)`),
  ].join('\n');
}

function topicLine({ theme, asker, forBalance, reasons }: TopicJson, index: number): string {
  const why = reasons.map(({ kind, gap }) => `${kind} ${signed(gap.difference)}, ${gap.tier}`).join('; ');
  const whose = asker === undefined ? '' : ` (the ${asker} asks)`;
  return `${index + 1}. ${theme}${whose}: ${why}${forBalance ? '; so that the needs of both come up' : ''}`;
}

function list(themes: readonly string[]): string {
  return themes.join(', ') || '–';
}

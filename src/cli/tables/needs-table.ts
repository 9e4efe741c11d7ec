import { EXPECTATION_RATINGS } from '../../instrument/instrument.js';
import type { NeedJson } from '../../pipeline/comparison-json.js';
import { textTable } from '../text-table.js';

export function needsTable(needs: readonly NeedJson[]): string {
  return textTable(
    [
      { title: 'theme' },
      { title: 'who asks' },
      ...EXPECTATION_RATINGS.map((title) => ({ title, align: 'right' as const })),
      { title: 'found' },
    ],
    needs.map(({ theme, asker, answers, findings }) => [
      theme,
      asker,
      ...EXPECTATION_RATINGS.map((rating) => answers[rating]?.toString() ?? '–'),
      findings.join(', ') || '–',
    ]),
  );
}

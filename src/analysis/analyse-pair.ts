import { type Comparison, compareProfiles } from '../comparison/compare-profiles.js';
import type { ProfilePair } from '../comparison/profile-pair.js';
import { sharedThemes } from '../comparison/shared-themes.js';
import type { Role } from '../instrument/instrument.js';
import { assessQuality, type Quality } from '../quality/assess-quality.js';
import type { SheetPair } from '../responses/pair-sheets.js';
import { scoreSheet } from '../scoring/score-sheet.js';
import { selectTopics } from '../topics/select-topics.js';
import type { Agenda } from '../topics/topic.js';
import type { Policy } from './policy.js';

/** Everything computed from two sheets: a comparison, or too little to make one. */
export type PairAnalysis =
  | {
      readonly kind: 'compared';
      readonly sheets: SheetPair;
      readonly profiles: ProfilePair;
      readonly quality: Readonly<Record<Role, Quality>>;
      readonly comparison: Comparison;
      readonly agenda: Agenda;
    }
  | {
      readonly kind: 'too-little';
      readonly sheets: SheetPair;
      readonly quality: Readonly<Record<Role, Quality>>;
    };

/** Pure: the same sheets and policy give the same analysis, on any machine and at any time. */
export function analysePair(sheets: SheetPair, policy: Policy): PairAnalysis {
  const { instrument } = sheets.employee;
  const quality = {
    employee: assessQuality(sheets.employee, policy.quality),
    manager: assessQuality(sheets.manager, policy.quality),
  };
  if (!quality.employee.usable || !quality.manager.usable) return { kind: 'too-little', sheets, quality };

  const profiles = {
    employee: scoreSheet(sheets.employee, policy.scoring),
    manager: scoreSheet(sheets.manager, policy.scoring),
  };
  const comparison = compareProfiles(
    {
      instrument,
      profiles,
      shared: sharedThemes(instrument, sheets),
      notObserved: {
        employee: new Set(sheets.employee.unscored.keys()),
        manager: new Set(sheets.manager.unscored.keys()),
      },
    },
    policy.comparison,
  );
  return {
    kind: 'compared',
    sheets,
    profiles,
    quality,
    comparison,
    agenda: selectTopics(comparison, instrument, policy.topics),
  };
}

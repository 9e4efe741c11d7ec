import type { Instrument, Item, ItemId, ScaleId } from '../instrument/instrument.js';
import { onceFor } from '../kernel/once-for.js';
import type { ResponseSheet } from '../responses/response-sheet.js';
import { applyCalibration } from './apply-calibration.js';
import { NORMAL } from './distribution.js';
import { keyResponse } from './key-response.js';
import { toPomp } from './pomp.js';
import type { ItemScale, Profile, Rating, ScaleScore } from './profile.js';
import { keyedValues, scoreScale } from './score-scale.js';
import type { ScoringPolicy } from './scoring-policy.js';
import { type CalibratedUncertainty, uncertaintySource } from './uncertainty.js';
import { withinPersonVariance } from './within-person-variance.js';

/**
 * Scores one sheet: every scale of several items, and every rating that stands for itself.
 *
 * @param calibrated what earlier answers of the same role say; without it all errors are the fallback
 */
export function scoreSheet(
  { instrument, role, responses }: ResponseSheet,
  policy: ScoringPolicy,
  calibrated?: CalibratedUncertainty,
): Profile {
  const { groups, inOrder, single } = scored(instrument);
  const scores = new Map<ScaleId, ScaleScore>();
  for (const group of groups) {
    const variance = withinPersonVariance(
      group.map((scale) => keyedValues(scale, responses)),
      group[0].items[0].format,
      policy,
    );
    for (const scale of group) {
      const score = scoreScale(scale, responses, variance);
      scores.set(scale.id, applyCalibration(score, calibrated?.scales.get(scale.id)));
    }
  }
  const scales = new Map<ScaleId, ScaleScore>();
  for (const { id } of inOrder) {
    const score = scores.get(id);
    if (score !== undefined) scales.set(id, score);
  }

  const ratings = new Map<ItemId, Rating>();
  for (const item of single) {
    const option = responses.get(item.id);
    if (option === undefined) continue;
    const value = toPomp(keyResponse(option, item), item.format);
    ratings.set(item.id, {
      itemId: item.id,
      option,
      measure: { value, sem: policy.singleItemSem, distribution: NORMAL },
    });
  }
  return { role, scales, ratings, uncertainty: uncertaintySource(calibrated) };
}

/** What of a questionnaire is scored as the mean of several items, and what stands for itself. */
const scored = onceFor((instrument: Instrument) => {
  const inOrder = instrument.scales.filter((scale): scale is ItemScale => scale.domain !== 'expectations');
  return { inOrder, groups: byFormat(inOrder), single: singleItems(instrument) };
});

/** Groups of scales that share a response format; a person's consistency may differ between formats. */
function byFormat(scales: readonly ItemScale[]): [ItemScale, ...ItemScale[]][] {
  const groups = new Map<string, [ItemScale, ...ItemScale[]]>();
  for (const scale of scales) {
    const { id } = scale.items[0].format;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [scale]);
    else group.push(scale);
  }
  return [...groups.values()];
}

function singleItems({ scales }: Instrument): Item[] {
  return scales.flatMap((scale) => {
    if (scale.domain === 'expectations') return Object.values(scale.ratings);
    return scale.domain === 'strengths' && scale.otherItem !== undefined ? [scale.otherItem] : [];
  });
}

import type { ScaleId } from '../instrument/instrument.js';
import type { Measure } from '../scoring/measure.js';
import type { TieredDifference } from './tier.js';

/**
 * What is compared with what. The sign of a gap's difference is minuend − subtrahend:
 *
 * - `style-distance`: the employee's position − the manager's, on one line
 * - `strength-difference`: the employee's own score − the manager's own score
 * - `strength-perception`: what the other sees − what the owner says
 * - `unmet-need`: importance − experience, both by who asks
 * - `blind-spot`: the giver's estimate of the importance − the importance
 * - `offer-perception`: what the giver says to do − what the asker notices of it
 * - `capacity`: importance to who asks − the room who gives has
 */
export const GAP_TYPES = [
  'style-distance',
  'strength-difference',
  'strength-perception',
  'unmet-need',
  'blind-spot',
  'offer-perception',
  'capacity',
] as const;
export type GapType = (typeof GAP_TYPES)[number];

export interface Gap {
  readonly type: GapType;
  readonly scaleId: ScaleId;
  readonly minuend: Measure;
  readonly subtrahend: Measure;
  readonly difference: TieredDifference;
}

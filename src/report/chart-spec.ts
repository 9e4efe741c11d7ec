import type { Tier } from '../comparison/tier.js';
import type { Role } from '../instrument/instrument.js';

/** Options given for one need, in response units; a missing answer is absent. */
export interface NeedChart {
  readonly kind: 'need';
  readonly asker: Role;
  readonly giver: Role;
  readonly min: number;
  readonly max: number;
  readonly importance?: number;
  readonly experience?: number;
  readonly estimate?: number;
  readonly offer?: number;
}

/** A position on the 0–100 line and the band around it. */
export interface BandedPosition {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** Positions on one line, of one person or both; without positions the line stays empty. */
export interface ContinuumChart {
  readonly kind: 'continuum';
  readonly positions?: Readonly<Partial<Record<Role, BandedPosition>>>;
}

/** One person's answer then and now; POMP points. */
export interface ChangeLane {
  readonly role: Role;
  readonly before: number;
  readonly now: number;
  /** Around `before`: where `now` would lie if only chance had moved it. */
  readonly lower: number;
  readonly upper: number;
}

/** Answers of one or both people then and now, on one line. */
export interface ChangeChart {
  readonly kind: 'change';
  /** The line is divided into so many equal steps: from one option to the next, or quarters. */
  readonly steps: number;
  readonly lanes: readonly ChangeLane[];
}

export type ChartSpec = NeedChart | ContinuumChart;

/** Which difference sign stands before a label. */
export type DifferenceSign = Tier;

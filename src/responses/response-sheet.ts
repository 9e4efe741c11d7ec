import type { Instrument, ItemId, OpenQuestionId, PickId, Role, ScaleId } from '../instrument/instrument.js';

/** Options one respondent chose, in response units; a skipped item is absent, never 0. */
export type Responses = ReadonlyMap<ItemId, number>;

export interface Respondent {
  /** As typed, NFC. Absent: the role's name stands in. */
  readonly name?: string | undefined;
  /** Pseudonymous, given by an integrator; never printed. */
  readonly id?: string | undefined;
}

/** All that one respondent handed in, checked against its instrument. */
export interface ResponseSheet {
  readonly instrument: Instrument;
  readonly role: Role;
  readonly respondent: Respondent;
  /** Language of the open answers. */
  readonly locale: string;
  readonly responses: Responses;
  /** Items answered with an option that carries no number, such as "not observed". */
  readonly unscored: ReadonlyMap<ItemId, string>;
  readonly picks: ReadonlyMap<PickId, readonly string[]>;
  readonly open: ReadonlyMap<OpenQuestionId, string>;
  /** Themes its owner keeps out of everything shared. */
  readonly withheld: ReadonlySet<ScaleId>;
  /** Personal questions whose owner agreed to show the answer. */
  readonly agreed: ReadonlySet<string>;
  readonly consent: { readonly sharedReport: boolean };
  readonly secondsPerSection: ReadonlyMap<string, number>;
}

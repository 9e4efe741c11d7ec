import type { Policy } from '../../../analysis/policy.js';
import type { Messages } from '../../../i18n/texts.js';
import type { Role } from '../../../instrument/instrument.js';
import type { InstrumentTexts } from '../../../instrument/instrument-texts.js';
import type { InstrumentJson } from '../../instrument-json.js';

/** What the questionnaire page hands to its script. */
export interface FillData {
  readonly locale: string;
  readonly role: Role;
  readonly instrument: InstrumentJson;
  /** Names of themes, poles and options. */
  readonly words: InstrumentTexts;
  /** Texts of the page that the script fills in. */
  readonly messages: Messages;
  readonly policy: Pick<Policy, 'scoring' | 'quality' | 'comparison'>;
}

import { instrumentDifferences } from '../change/instrument-differences.js';
import { type Instrument, ROLES, type Role } from '../instrument/instrument.js';
import { pointer } from '../kernel/json-pointer.js';
import { err, type Result } from '../kernel/result.js';
import { Problem, type Violation } from '../problems/problem.js';
import { requireConsent, type SheetPair } from '../responses/pair-sheets.js';

/** Two earlier sheets as they come in with a request. */
export interface PreviousRequest {
  readonly manager: unknown;
  readonly employee: unknown;
}

const AT = '/previous';

export interface PreviousOptions {
  /** The pair that the earlier one is put beside. */
  readonly current: SheetPair;
  readonly findInstrument: (reference: string) => Instrument | undefined;
  readonly parsePair: (pair: PreviousRequest, at: string) => Result<SheetPair, Problem>;
}

/**
 * The earlier sheets of the same two people, for the same questionnaire and version.
 *
 * Answers to other questions are not put beside each other: another version is refused, with the list of
 * what differs.
 */
export function readPrevious(
  request: PreviousRequest,
  { current, findInstrument, parsePair }: PreviousOptions,
): Result<SheetPair, Problem> {
  const { instrument } = current.employee;
  const changed = ROLES.flatMap((role) =>
    changedQuestionnaire(request[role], role, instrument, findInstrument),
  );
  if (changed.length > 0) {
    const detail = `The earlier sheets do not answer ${instrument.reference}, so nothing can be said about change.`;
    return err(new Problem('questionnaire-changed', detail, changed));
  }
  const previous = parsePair(request, AT);
  if (!previous.ok) return previous;
  const agreed = requireConsent(previous.value, { manager: `${AT}/manager`, employee: `${AT}/employee` });
  if (!agreed.ok) return agreed;
  const strangers = otherPeople(agreed.value, current);
  return strangers.length > 0
    ? err(new Problem('invalid-pair', 'The earlier sheets are from someone else.', strangers))
    : agreed;
}

function changedQuestionnaire(
  sheet: unknown,
  role: Role,
  now: Instrument,
  findInstrument: PreviousOptions['findInstrument'],
): Violation[] {
  const { questionnaire: reference, responses } = sheet as Record<string, unknown>;
  if (typeof reference !== 'string' || reference === now.reference) return [];
  const at = pointer(AT, role);
  const mistake = {
    pointer: pointer(at, 'questionnaire'),
    code: 'questionnaire',
    message: `must be ${now.reference}, as on the current sheets`,
  };
  const before = findInstrument(reference);
  const differences =
    before === undefined
      ? answersWithoutItem(responses, now, at)
      : instrumentDifferences(before, now).map(({ code, what, id }) => ({
          pointer: at,
          code,
          message: `${what} "${id}" was ${code} since then`,
        }));
  return [mistake, ...differences];
}

/** Of a version that is not installed only the answers are known. */
function answersWithoutItem(responses: unknown, now: Instrument, at: string): Violation[] {
  if (typeof responses !== 'object' || responses === null) return [];
  const known: ReadonlySet<string> = new Set(now.items.keys());
  return Object.keys(responses)
    .filter((id) => /^[a-z][a-z0-9-]{0,59}$/.test(id) && !known.has(id))
    .map((id) => ({
      pointer: pointer(at, 'responses', id),
      code: 'removed',
      message: `is not an item of ${now.reference}`,
    }));
}

/** Pseudonyms, where an integrator gives them in both rounds, tell that the people are the same. */
function otherPeople(previous: SheetPair, current: SheetPair): Violation[] {
  return ROLES.flatMap((role): Violation[] => {
    const [then, now] = [previous[role].respondent.id, current[role].respondent.id];
    return then === undefined || now === undefined || then === now
      ? []
      : [
          {
            pointer: pointer(AT, role, 'respondent', 'id'),
            code: 'other-person',
            message: 'must be the same as on the current sheet',
          },
        ];
  });
}

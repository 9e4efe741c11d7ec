import type { Role } from '../instrument/instrument.js';
import { err, ok, type Result } from '../kernel/result.js';
import { Problem } from '../problems/problem.js';
import type { ResponseSheet } from './response-sheet.js';

/** One sheet of each role, for the same questionnaire and version. */
export type SheetPair = Readonly<Record<Role, ResponseSheet>>;

export interface PairPointers {
  readonly manager: string;
  readonly employee: string;
}

/**
 * Puts two sheets beside each other.
 *
 * @param at where each sheet stands in the document it came in
 */
export function pairSheets(
  sheets: SheetPair,
  at: PairPointers = { manager: '/manager', employee: '/employee' },
): Result<SheetPair, Problem> {
  const { manager, employee } = sheets;
  const misplaced = (['manager', 'employee'] as const).filter((role) => sheets[role].role !== role);
  if (misplaced.length > 0) {
    const detail =
      manager.role === employee.role
        ? `Both sheets are from the ${manager.role}; a pair has one of each role.`
        : 'The two sheets are swapped: put each in the place of its role.';
    return err(
      new Problem(
        'invalid-pair',
        detail,
        misplaced.map((role) => ({
          pointer: `${at[role]}/role`,
          code: 'role',
          message: `must be "${role}"`,
        })),
      ),
    );
  }
  if (manager.instrument.reference !== employee.instrument.reference) {
    return err(
      new Problem('invalid-pair', 'The two sheets answer different questionnaires or versions.', [
        {
          pointer: `${at.employee}/questionnaire`,
          code: 'questionnaire',
          message: `must be ${manager.instrument.reference}, as on the manager's sheet`,
        },
      ]),
    );
  }
  return ok(sheets);
}

/** What is shared needs both yeses (product rule: no consent, no shared report). */
export function requireConsent(
  sheets: SheetPair,
  at: PairPointers = { manager: '/manager', employee: '/employee' },
): Result<SheetPair, Problem> {
  const missing = (['manager', 'employee'] as const).filter((role) => !sheets[role].consent.sharedReport);
  if (missing.length === 0) return ok(sheets);
  return err(
    new Problem(
      'consent-missing',
      'A shared report needs the consent of both.',
      missing.map((role) => ({
        pointer: `${at[role]}/consent/sharedReport`,
        code: 'consent',
        message: 'must be true for anything that is shared',
      })),
    ),
  );
}

import type { Person } from '../report/report-document.js';

/** Somebody without a name is called by the role, which then needs no saying twice. */
export function isNamedByRole({ fullName, roleLabel }: Person): boolean {
  return fullName.toLowerCase() === roleLabel.toLowerCase();
}

import type { Command } from 'commander';
import type { Problem } from '../problems/problem.js';

/** Options that go into a request as they are. */
const OPTIONS: Readonly<Record<string, string>> = {
  '/locale': 'locale',
  '/contact': 'contact',
  '/date': 'date',
  '/edition': 'edition',
  '/previousDate': 'previous-date',
};

/** A problem with an option is wrong usage, not a refused file: it is told as commander tells its own. */
export function refuseOptions({ violations }: Problem, command: Command): void {
  for (const { pointer, message } of violations) {
    const option = OPTIONS[pointer];
    if (option !== undefined) command.error(`visavis: option '--${option}' ${message}.`);
  }
}

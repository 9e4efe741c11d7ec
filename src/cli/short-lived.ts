import { setFlagsFromString } from 'node:v8';

/** Commands that make one thing and end. */
const SHORT_LIVED: ReadonlySet<string | undefined> = new Set(['report', 'score', 'compare', 'check']);

/** For a process that ends within a second, optimizing its code takes longer than running it as it is. */
export function spareOptimizing(command: string | undefined): void {
  if (SHORT_LIVED.has(command)) setFlagsFromString('--no-opt');
}

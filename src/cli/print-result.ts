import type { CliContext } from './context.js';

/** A table for somebody at a terminal, JSON for everything else. */
export async function printResult<Value>(
  value: Value,
  toTable: (value: Value) => string,
  { json }: { readonly json?: true },
  { print, stdoutIsTerminal }: CliContext,
): Promise<void> {
  const asJson = json === true || !stdoutIsTerminal;
  await print(asJson ? `${JSON.stringify(value, null, 2)}\n` : toTable(value));
}

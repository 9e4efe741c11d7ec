import type { Mistake } from './mistake.js';

/**
 * Mistakes as lines that editors and terminals can jump to:
 *
 *     sheet.json:14:5  /responses/listening-self-1
 *         must be a whole number from 1 to 5
 */
export function formatMistakes(mistakes: readonly Mistake[]): string {
  return mistakes.map(formatMistake).join('\n');
}

function formatMistake({ file, line, column, pointer, message, suggestion }: Mistake): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const where = [place, pointer].filter((part) => part !== '').join('  ');
  const hint = suggestion === undefined ? '' : `; did you mean "${suggestion}"?`;
  return `  ${where || 'the whole document'}\n      ${message}${hint}`;
}

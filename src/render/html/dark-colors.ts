import type { Role } from '../../instrument/instrument.js';
import { luminous, mix, standOut } from '../../kernel/color.js';
import type { Colors } from '../../report/template.js';

const WHITE = '#ffffff';
const BLACK = '#000000';

/**
 * The same colors for a dark screen, derived so that a theme or a brand brings only one set.
 *
 * The page takes the hue of the ink, panels rise from it, and whatever has to be read or told apart is
 * lightened until it has the contrast it needs: 4.5 for text, 3 for lines and marks that carry meaning,
 * with some room above.
 */
export function darkColors(colors: Colors): Colors {
  const page = mix(colors.ink, BLACK, 0.3);
  const [sand1, sand2, sand3, line] = [0.05, 0.085, 0.14, 0.26].map((share) => mix(page, WHITE, share)) as [
    string,
    string,
    string,
    string,
  ];
  const ink = mix(colors.sand2, WHITE, 0.25);
  const readable = (ratio: number): string => standOut(page, ink, { ratio, on: [sand3] });
  return {
    white: page,
    sand1,
    sand2,
    sand3,
    line,
    ink,
    ink2: readable(7),
    ink3: readable(5.4),
    rule: readable(3.6),
    ...personColors('employee', colors, { page, sand1, sand3 }),
    ...personColors('manager', colors, { page, sand1, sand3 }),
  } as Colors;
}

function personColors(
  role: Role,
  colors: Colors,
  { page, sand1, sand3 }: { readonly page: string; readonly sand1: string; readonly sand3: string },
): Partial<Colors> {
  const needed = { ratio: 5, on: [page, sand3] };
  // Along its own hue first, so that it stays a color; towards white only if that does not reach.
  const color = standOut(standOut(colors[role], luminous(colors[role]), needed), WHITE, needed);
  return {
    [role]: color,
    [`${role}Mid`]: standOut(mix(color, page, 0.4), color, { ratio: 3.4, on: [page, sand1] }),
    [`${role}Tint`]: mix(page, color, 0.24),
  };
}

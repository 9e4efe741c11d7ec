import type { ReportDocument } from '../../report/report-document.js';
import { COLOR_NAMES, type Colors, type Theme } from '../../report/template.js';
import { darkColors } from './dark-colors.js';
import { Html } from './html.js';
import { BASE_CSS } from './styles/base-css.js';
import { BLOCKS_CSS } from './styles/blocks-css.js';
import { CARD_CSS } from './styles/card-css.js';
import { COVER_CSS } from './styles/cover-css.js';
import { DRAWING_CSS } from './styles/drawing-css.js';
import { FORCED_COLORS_CSS } from './styles/forced-colors-css.js';
import { PRINT_CSS, pageBoxCss } from './styles/print-css.js';
import { TABLE_CSS } from './styles/table-css.js';

/** All styles of a report. Paper is always light; colors a reader forces come last and win. */
export function styleSheet({ colors }: Theme, furniture: ReportDocument['furniture']): Html {
  return new Html(
    [
      `:root{${variables(colors)}}`,
      `@media screen and (prefers-color-scheme: dark){:root{${variables(darkColors(colors))}}}`,
      BASE_CSS,
      COVER_CSS,
      BLOCKS_CSS,
      TABLE_CSS,
      CARD_CSS,
      DRAWING_CSS,
      PRINT_CSS,
      pageBoxCss(furniture),
      FORCED_COLORS_CSS,
    ].join('\n'),
  );
}

function variables(colors: Colors): string {
  return COLOR_NAMES.map((name) => `--${name}:${colors[name]}`).join(';');
}

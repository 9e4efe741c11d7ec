import type { Logo } from '../../../report/brand.js';
import { type Html, html } from '../html.js';

/** The organisation's own mark, as large as the style says. */
export function brandLogo(logo: Logo): Html {
  if ('png' in logo)
    return html`<img class="brand-logo" src="data:image/png;base64,${logo.png}" alt="${logo.alt}">`;
  const [width, height] = logo.viewBox;
  return html`<svg class="brand-logo" viewBox="0 0 ${width} ${height}" role="img" aria-label="${logo.alt}">${logo.paths.map(
    ({ d, fill }) => html`<path d="${d}" fill="${fill}"/>`,
  )}</svg>`;
}

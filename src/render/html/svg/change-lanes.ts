import type { ChangeChart } from '../../../report/chart-spec.js';
import { type Html, html } from '../html.js';
import { band } from './continuum.js';
import { drawLane } from './need-lanes.js';
import { percent } from './shapes.js';

const [PAD, APART] = [18, 24];
const RANGE = { min: 0, max: 100 };

/** A lane per person: the band of chance around the earlier answer, an open mark then, a closed one now. */
export function changeLanes({ lanes, steps }: ChangeChart, alt: string): Html {
  const height = 2 * PAD + (lanes.length - 1) * APART;
  const ticks = Array.from({ length: steps + 1 }, (_, step) => {
    const x = percent(step / steps);
    const centre = 2 * step === steps ? ' centre' : '';
    return html`<line class="tick${centre}" x1="${x}" x2="${x}" y1="0" y2="${height}"/>`;
  });
  return html`<svg class="continuum" height="${height}" role="img" aria-label="${alt}">${ticks}${lanes.map(
    ({ role, before, now, ...reach }, index) => {
      const y = PAD + index * APART;
      return html`<g class="${role}">${band(role, reach, y)}${drawLane({ role, open: before, closed: now }, RANGE, 'normal', y)}</g>`;
    },
  )}</svg>`;
}

/** The bar of a legend. */
export function chanceKey(): Html {
  return html`<svg class="band-keys neither" width="40" height="12" aria-hidden="true"><rect class="band" x="1" y="1" width="38" height="10" rx="5"/></svg>`;
}

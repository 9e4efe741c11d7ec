import { overlapOf } from '../../../charts/overlap.js';
import { ROLES, type Role } from '../../../instrument/instrument.js';
import type { BandedPosition, ContinuumChart } from '../../../report/chart-spec.js';
import { type Html, html } from '../html.js';
import { closedShape, percent } from './shapes.js';

const HEIGHT = 54;
const LANES: Readonly<Record<Role, number>> = { employee: 16, manager: 38 };
/** One person's line is half as high. */
const OWN_HEIGHT = 32;
const OWN_LANES: Readonly<Record<Role, number>> = { employee: 16, manager: 16 };
const BAND = 10;
const MARK = 16;
const TICKS = [0, 25, 50, 75, 100];

type Positions = NonNullable<ContinuumChart['positions']>;

/** A line between two poles: per person a band and a mark, and the zone where the bands overlap. */
export function continuum(positions: Positions, alt: string): Html {
  const overlap = overlapOf(positions);
  const zone =
    overlap &&
    html`<rect class="zone" x="${share(overlap.lower)}" y="0" width="${share(overlap.upper - overlap.lower)}" height="${HEIGHT}"/>`;
  return html`<svg class="continuum" height="${HEIGHT}" role="img" aria-label="${alt}">${zone}${ticks(HEIGHT)}${people(positions, LANES)}</svg>`;
}

/** The same line with one person on it. */
export function ownContinuum(positions: Positions, alt: string): Html {
  return html`<svg class="continuum" height="${OWN_HEIGHT}" role="img" aria-label="${alt}">${ticks(OWN_HEIGHT)}${people(positions, OWN_LANES)}</svg>`;
}

function ticks(height: number): Html[] {
  return TICKS.map(
    (tick) =>
      html`<line class="tick${tick === 50 ? ' centre' : ''}" x1="${tick}%" x2="${tick}%" y1="0" y2="${height}"/>`,
  );
}

function people(positions: Positions, lanes: Readonly<Record<Role, number>>): (Html | undefined)[] {
  return ROLES.map((role) => {
    const position = positions[role];
    return (
      position &&
      html`<g class="${role}">${band(role, position, lanes[role])}${closedShape(role, share(position.value), lanes[role], MARK)}</g>`
    );
  });
}

/** The employee's band has round ends, the manager's square ones. */
export function band(
  role: Role,
  { lower, upper }: Pick<BandedPosition, 'lower' | 'upper'>,
  lane: number,
): Html {
  const radius = role === 'employee' ? BAND / 2 : 0;
  return html`<rect class="band" x="${share(lower)}" y="${lane - BAND / 2}" width="${share(upper - lower)}" height="${BAND}" rx="${radius}"/>`;
}

/** Two marks with their bands as plain lines; decoration beside words. */
export function continuumMiniature(positions: Positions): Html {
  return html`<svg class="lanes small" aria-hidden="true">${ROLES.map((role) => {
    const position = positions[role];
    if (position === undefined) return undefined;
    const { value, lower, upper } = position;
    const shift = role === 'employee' ? -8 : 8;
    return html`<g class="${role}" transform="translate(0 ${shift})"><line class="connector" x1="${share(lower)}" x2="${share(upper)}" y1="50%" y2="50%" stroke-width="2.5"/>${closedShape(role, share(value), '50%', 12)}</g>`;
  })}</svg>`;
}

/** The bars of a legend. */
export function bandKeys(): Html {
  return html`<svg class="band-keys" width="88" height="12" aria-hidden="true"><g class="employee"><rect class="band" x="1" y="1" width="38" height="${BAND}" rx="${BAND / 2}"/></g><g class="manager"><rect class="band" x="49" y="1" width="38" height="${BAND}"/></g></svg>`;
}

/** The bar of one person, in a legend. */
export function bandKey(role: Role): Html {
  const radius = role === 'employee' ? BAND / 2 : 0;
  return html`<svg class="band-key" width="40" height="12" aria-hidden="true"><g class="${role}"><rect class="band" x="1" y="1" width="38" height="${BAND}" rx="${radius}"/></g></svg>`;
}

/** The zone of a legend. */
export function zoneKey(): Html {
  return html`<svg class="zone-key" width="16" height="18" aria-hidden="true"><rect class="zone" x="0" y="0" width="16" height="18"/></svg>`;
}

function share(value: number): `${number}%` {
  return percent(value / 100);
}

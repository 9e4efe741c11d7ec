import { compareStrengths } from '../../../comparison/compare-strengths.js';
import type { ComparisonPolicy } from '../../../comparison/comparison-policy.js';
import { type ExpectationScale, type Role, type ScaleId, scalesOf } from '../../../instrument/instrument.js';
import { type Html, html } from '../../../render/html/html.js';
import { closedShape, openShape, percent, ringShapes, shape } from '../../../render/html/svg/shapes.js';
import type { ResponseSheet } from '../../../responses/response-sheet.js';
import { interval } from '../../../scoring/measure.js';
import type { Profile } from '../../../scoring/profile.js';
import { scoreSheet } from '../../../scoring/score-sheet.js';
import type { FillSession } from './fill-session.js';

/** The own answers as a report would take them: computed here, by the same functions. */
export function ownPreview(session: FillSession, sheet: ResponseSheet): Html {
  const profile = scoreSheet(sheet, session.data.policy.scoring);
  return html`${strengths(session, profile)}${preferences(session, profile)}${needs(session, sheet)}`;
}

/** The order within one person needs no second one: the same rule, with the person on both sides. */
function ownTop({ instrument, data, role }: FillSession, profile: Profile): readonly ScaleId[] {
  const scales = scalesOf(instrument, 'strengths');
  const none = new Set<string>();
  return compareStrengths(
    {
      scales,
      profiles: { employee: profile, manager: profile },
      notObserved: { employee: none, manager: none },
      shared: new Set(scales.map(({ id }) => id)),
    },
    data.policy.comparison,
  ).top[role];
}

function strengths(session: FillSession, profile: Profile): Html {
  const { say, data, instrument } = session;
  const top = ownTop(session, profile);
  const names = instrument.scales.filter(({ id }) => top.includes(id)).map(({ name }) => data.words[name]);
  return html`<h3>${say('preview.strengths')}</h3>${
    names.length === 0
      ? html`<p class="muted">${say('preview.strengths.none')}</p>`
      : html`<ul class="tops">${names.map((name) => html`<li>${name}</li>`)}</ul>`
  }`;
}

function preferences(session: FillSession, profile: Profile): Html {
  const { say, data, instrument, role } = session;
  const rows = scalesOf(instrument, 'preferences').map(({ id, poles }) => {
    const score = profile.scales.get(id);
    const [left, right] = [data.words[poles.low] ?? '', data.words[poles.high] ?? ''];
    return html`<li><span>${left}</span><span>${right}</span>${
      score?.kind === 'scored'
        ? position(
            role,
            score.measure,
            data.policy.comparison,
            say('preview.line', { left, right, value: Math.round(score.measure.value) }),
          )
        : html`<em>${say('preview.too-few')}</em>`
    }</li>`;
  });
  return html`<h3>${say('preview.preferences')}</h3><p class="muted">${say('preview.preferences.note')}</p><ul class="lines ${role}">${rows}</ul>`;
}

function position(
  role: Role,
  measure: Parameters<typeof interval>[0],
  { bandLevel }: ComparisonPolicy,
  alt: string,
): Html {
  const { lower, upper } = interval(measure, bandLevel);
  const at = (value: number): `${number}%` => percent(value / 100);
  return html`<svg class="continuum ${role}" height="32" role="img" aria-label="${alt}"><line class="axis" x1="0" x2="100%" y1="16" y2="16"/><line class="tick centre" x1="50%" x2="50%" y1="4" y2="28"/><rect class="band" x="${at(lower)}" y="11" width="${at(upper - lower)}" height="10" rx="${role === 'employee' ? 5 : 0}"/>${closedShape(role, at(measure.value), 16, 16)}</svg>`;
}

function needs(session: FillSession, sheet: ResponseSheet): Html {
  const { say, instrument, role } = session;
  const scales = scalesOf(instrument, 'expectations');
  const own = scales.filter(({ asker }) => asker === role);
  const given = scales.filter(({ giver }) => giver === role);
  const list = (title: string, rows: readonly ExpectationScale[]): Html =>
    html`<h3>${title}</h3><ul class="own-needs ${role}">${rows.map((scale) => need(session, sheet, scale))}</ul>`;
  return html`${list(say('preview.needs'), own)}${list(say('preview.gives'), given)}`;
}

function need({ say, data, role }: FillSession, sheet: ResponseSheet, scale: ExpectationScale): Html {
  const { ratings, asker, name } = scale;
  const isAsker = asker === role;
  const closed = sheet.responses.get((isAsker ? ratings.importance : ratings.estimate).id);
  const open = sheet.responses.get((isAsker ? ratings.experience : ratings.offer).id);
  const values = { closed: closed ?? '–', open: open ?? '–' };
  const words = isAsker ? say('preview.need', values) : say('preview.give', values);
  const never = scale.sharing === 'never' ? html` <small>${say('preview.never')}</small>` : undefined;
  return html`<li><span>${data.words[name]}${never}</span>${lane(role, open, closed, ratings.importance.format)}<span class="muted">${words}</span></li>`;
}

function lane(
  role: Role,
  open: number | undefined,
  closed: number | undefined,
  { min, max }: { readonly min: number; readonly max: number },
): Html {
  const at = (value: number): `${number}%` => percent((value - min) / (max - min));
  const lines = Array.from({ length: max - min + 1 }, (_, index) => at(min + index));
  const halo = (value: number): Html => shape(role, at(value), 16, { d: 16, className: 'halo', grow: 2 });
  return html`<svg class="lane ${role}" height="32" aria-hidden="true"><g class="grid">${lines.map(
    (x) => html`<line x1="${x}" x2="${x}" y1="0" y2="32"/>`,
  )}</g>${
    open !== undefined && open === closed
      ? ringShapes(role, at(open), 16, 16)
      : html`${open === undefined || closed === undefined ? undefined : html`<line class="connector" x1="${at(open)}" x2="${at(closed)}" y1="16" y2="16" stroke-width="4"/>`}${open === undefined ? undefined : html`${halo(open)}${openShape(role, at(open), 16, 16, 2.6)}`}${closed === undefined ? undefined : html`${halo(closed)}${closedShape(role, at(closed), 16, 16)}`}`
  }</svg>`;
}

import type { ProfilePair } from '../../comparison/profile-pair.js';
import { ROLES, type Role } from '../../instrument/instrument.js';
import type { Profile } from '../../scoring/profile.js';
import type { ScaleUncertainty, UncertaintySource } from '../../scoring/uncertainty.js';
import { type ComposeContext, say, themeName } from '../compose-context.js';

type Calibrated = Exclude<UncertaintySource, { kind: 'fallback' }>;
type WithAlpha = ScaleUncertainty & Required<Pick<ScaleUncertainty, 'alpha'>>;

/** Where the uncertainty comes from: one sentence for both, or one for each as soon as they differ from none. */
export function uncertaintyTexts(context: ComposeContext, profiles: ProfilePair): string[] {
  const limits = say(context, 'method.uncertainty.limits');
  if (ROLES.every((role) => profiles[role].uncertainty.kind === 'fallback')) {
    const nothing = { n: 0, coefficient: '', date: '' };
    return [say(context, 'method.uncertainty', { source: 'fallback', ...nothing }), limits];
  }
  const sources = ROLES.flatMap((role) => sourceTexts(context, role, profiles[role].uncertainty));
  return [...sources, say(context, 'method.uncertainty.single'), limits];
}

/** Where the uncertainty of one person's answers comes from. */
export function ownUncertaintyTexts(context: ComposeContext, { role, uncertainty }: Profile): string[] {
  return [
    ...sourceTexts(context, role, uncertainty),
    say(context, 'method.uncertainty.single'),
    say(context, 'method.uncertainty.limits'),
  ];
}

function sourceTexts(context: ComposeContext, role: Role, uncertainty: UncertaintySource): string[] {
  const { name } = context.people[role];
  if (uncertainty.kind === 'fallback') {
    return [say(context, 'method.uncertainty.role', { source: 'fallback', name, n: 0, date: '' })];
  }
  const { kind, n, date } = uncertainty;
  return [
    say(context, 'method.uncertainty.role', {
      source: kind,
      name,
      n: context.formats.integer(n),
      date: context.formats.date(date),
    }),
    ...coefficientTexts(context, uncertainty),
  ];
}

/** From the least to the most consistent theme, each with the interval of alpha. */
function coefficientTexts(context: ComposeContext, { scales }: Calibrated): string[] {
  const ordered = scales
    .filter((scale): scale is WithAlpha => scale.alpha !== undefined)
    .sort((a, b) => a.reliability.value - b.reliability.value);
  const [least] = ordered;
  const most = ordered.at(-1);
  if (least === undefined || most === undefined) return [];
  const values = {
    ...coefficientValues(context, 'least', least),
    ...coefficientValues(context, 'most', most),
  };
  return least === most
    ? [say(context, 'method.uncertainty.coefficient-one', values)]
    : [say(context, 'method.uncertainty.coefficient', values)];
}

function coefficientValues(context: ComposeContext, name: string, scale: WithAlpha): Record<string, string> {
  const { coefficient } = context.formats;
  return {
    [name]: coefficient(scale.reliability.value),
    [`${name}Name`]: scale.reliability.name,
    [`${name}Theme`]: themeName(context, scale.scaleId),
    [`${name}Lower`]: coefficient(scale.alpha.interval.lower),
    [`${name}Upper`]: coefficient(scale.alpha.interval.upper),
  };
}

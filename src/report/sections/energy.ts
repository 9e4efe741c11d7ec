import { sharedThemes } from '../../comparison/shared-themes.js';
import type { PickUse, Role, ScaleId } from '../../instrument/instrument.js';
import type { Block } from '../block.js';
import { type ComparedPair, type ComposeContext, say, themeName } from '../compose-context.js';

/** What gives and what takes energy. A theme one of them withholds is not named here either. */
export function energyBlock(context: ComposeContext, { sheets }: ComparedPair): Block[] {
  const { instrument } = context;
  const picks = instrument.picks.filter(({ use }) => use !== 'choice');
  if (picks.length === 0) return [];
  const shared = sharedThemes(instrument, sheets);

  const chosen = (role: Role, use: PickUse): string[] =>
    picks
      .filter((pick) => pick.use === use && (pick.sensitivity === 0 || sheets[role].agreed.has(pick.id)))
      .flatMap(({ id }) => sheets[role].picks.get(id) ?? [])
      .filter((option) => shared.has(option as ScaleId))
      .map((option) => themeName(context, option as ScaleId));
  const person = (role: Role) => ({
    gives: chosen(role, 'energy-gives'),
    costs: chosen(role, 'energy-costs'),
  });

  return [
    {
      kind: 'energy',
      title: say(context, 'energy.title'),
      gives: say(context, 'energy.label.gives'),
      costs: say(context, 'energy.label.costs'),
      people: { employee: person('employee'), manager: person('manager') },
      none: say(context, 'energy.none'),
    },
  ];
}

import type { OpenQuestion, Pick, Scale } from '../../../instrument/instrument.js';
import type { SplitTable, TableGroup, Titled } from '../../block-parts.js';
import { type ComposeContext, hasFixedQuestion, say, themeName } from '../../compose-context.js';
import type { OwnAnswers } from '../../compose-personal.js';
import type { Section } from '../../report-document.js';
import { ownPlaces } from './answers.js';
import { safetyTexts } from './safety.js';

/** What happens to an answer when both release. */
type Fate = 'shared' | 'withheld' | 'never' | 'ask' | 'empty';

/** Every theme with what would become of it, and what withholding does. */
export function sharingSection(context: ComposeContext, own: OwnAnswers): Section {
  const { withheld } = own.sheet;
  return {
    id: 'sharing',
    name: say(context, 'personal.preview.title'),
    headline: say(context, 'personal.withhold.title'),
    lead: `${say(context, 'personal.withhold.intro')} ${say(context, 'personal.withhold.count', { count: withheld.size })}`,
    blocks: [themesTable(context, own), { kind: 'notes', notes: notes(context, own) }],
  };
}

function themesTable(context: ComposeContext, own: OwnAnswers): SplitTable {
  const { instrument, formats } = context;
  const group = (domain: Scale['domain'], title: string): TableGroup => ({
    title,
    rows: instrument.scales
      .filter((scale) => scale.domain === domain)
      .map((scale) => ({
        label: formats.capitalize(themeName(context, scale.id)),
        text: fateOfTheme(context, own, scale),
      })),
  });
  const shown = (groups: readonly TableGroup[]) => groups.filter(({ rows }) => rows.length > 0);
  return {
    kind: 'split-table',
    columns: [say(context, 'table.theme'), say(context, 'personal.column.shared')],
    halves: [
      shown([
        group('strengths', say(context, 'strengths.title')),
        group('preferences', say(context, 'preferences.title')),
      ]),
      shown([
        group('expectations', say(context, 'personal.needs.title')),
        { title: say(context, 'personal.sharing.other'), rows: otherRows(context, own) },
      ]),
    ],
  };
}

function fateOfTheme(context: ComposeContext, { sheet }: OwnAnswers, scale: Scale): string {
  if (scale.sharing === 'never') return fateText(context, 'never');
  const items = [...sheet.instrument.items.values()].filter(
    ({ scaleId, roles }) => scaleId === scale.id && roles.includes(sheet.role),
  );
  const fate: Fate = sheet.withheld.has(scale.id)
    ? 'withheld'
    : items.some(({ id }) => sheet.responses.has(id) || sheet.unscored.has(id))
      ? 'shared'
      : 'empty';
  const kept = fate === 'shared' && items.some(({ sharing }) => sharing === 'never');
  return kept
    ? `${fateText(context, fate)}, ${say(context, 'personal.sharing.room-kept')}`
    : fateText(context, fate);
}

/** Choices and own words; a personal one only after an explicit yes. */
function otherRows(context: ComposeContext, { sheet, owner }: OwnAnswers): TableGroup['rows'] {
  const { instrument, formats } = context;
  const row = ({ id, sensitivity }: Pick | OpenQuestion, label: string, answered: boolean) => {
    const fate: Fate = !answered ? 'empty' : sensitivity === 0 || sheet.agreed.has(id) ? 'shared' : 'ask';
    return { label: formats.capitalize(label), text: fateText(context, fate) };
  };
  return [
    ...instrument.picks
      .filter(({ roles }) => roles.includes(owner))
      .map((pick) => row(pick, pickLabel(context, pick), (sheet.picks.get(pick.id)?.length ?? 0) > 0)),
    ...instrument.open
      .filter(({ roles }) => roles.includes(owner))
      .map((question) => row(question, say(context, 'agenda.good.title'), sheet.open.has(question.id))),
  ];
}

function pickLabel(context: ComposeContext, { id, use }: Pick): string {
  switch (use) {
    case 'energy-gives':
      return say(context, 'energy.label.gives');
    case 'energy-costs':
      return say(context, 'energy.label.costs');
    case 'choice':
      return say(context, `pick.${id}.title`);
  }
}

function fateText(context: ComposeContext, fate: Fate): string {
  return say(context, `personal.preview.row.${fate}`);
}

/** In which form each kind of theme is shared, for the kinds that were asked. */
function sharedForms(context: ComposeContext): string {
  const forms = {
    strengths: ['personal.preview.strengths', 'personal.preview.view'],
    preferences: ['personal.preview.preferences'],
    expectations: ['personal.preview.needs'],
  } as const satisfies Record<Scale['domain'], readonly string[]>;
  return Object.entries(forms)
    .filter(([domain]) => context.instrument.scales.some((scale) => scale.domain === domain))
    .flatMap(([, keys]) => keys.map((key) => say(context, key, ownPlaces(context))))
    .join(' ');
}

function notes(context: ComposeContext, own: OwnAnswers): Titled[] {
  const text = (...keys: readonly string[]): string => keys.map((key) => say(context, key)).join(' ');
  return [
    {
      title: say(context, 'personal.sharing.form.title'),
      text: sharedForms(context),
    },
    {
      title: say(context, 'personal.withhold.effect.title'),
      text: text('personal.withhold.effect', 'personal.withhold.visible'),
    },
    { title: say(context, 'personal.withhold.guess.title'), text: text('personal.withhold.guess') },
    ...(hasFixedQuestion(context)
      ? [
          {
            title: say(context, 'personal.safety.title'),
            text: [...safetyTexts(context, own), say(context, 'personal.safety.explain')].join(' '),
          },
        ]
      : []),
  ];
}

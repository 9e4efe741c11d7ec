import type { Item, OpenQuestion, Pick, Scale, ScaleId } from '../../../instrument/instrument.js';
import type { SplitTable, TableGroup, Titled } from '../../block-parts.js';
import { type ComposeContext, hasFixedQuestion, numberWord, say, themeName } from '../../compose-context.js';
import type { OwnAnswers } from '../../compose-personal.js';
import type { Section } from '../../report-document.js';
import { safetyTexts } from './safety.js';

/** What happens to an answer when both release. */
type Fate = 'shared' | 'top' | 'withheld' | 'never' | 'ask' | 'few' | 'empty';

/** Every theme with what would become of it, and what withholding does. */
export function sharingSection(context: ComposeContext, own: OwnAnswers): Section {
  const withheld = own.sheet.instrument.scales.filter(
    ({ id, sharing }) => sharing !== 'never' && own.sheet.withheld.has(id),
  ).length;
  return {
    id: 'sharing',
    name: say(context, 'personal.preview.title'),
    headline: say(context, 'personal.withhold.title'),
    lead: `${say(context, 'personal.withhold.intro')} ${say(context, 'personal.withhold.count', { count: withheld, word: numberWord(context, withheld) })}`,
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
        text: textOfTheme(context, own, scale),
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

function fateText(context: ComposeContext, fate: Fate): string {
  return say(context, `personal.preview.row.${fate}`);
}

function textOfTheme(context: ComposeContext, own: OwnAnswers, scale: Scale): string {
  const fate = fateOfTheme(own, scale);
  const kept = fate === 'shared' && itemsOf(own, scale).some(({ sharing }) => sharing === 'never');
  return kept
    ? `${fateText(context, fate)}, ${say(context, 'personal.sharing.room-kept')}`
    : fateText(context, fate);
}

function fateOfTheme(own: OwnAnswers, scale: Scale): Fate {
  const { sheet, profile } = own;
  if (scale.sharing === 'never') return 'never';
  if (sheet.withheld.has(scale.id)) return 'withheld';
  const answered = itemsOf(own, scale).filter(({ id }) => sheet.responses.has(id) || sheet.unscored.has(id));
  if (answered.length === 0) return 'empty';
  if (scale.domain === 'expectations') return 'shared';
  const isScored = profile.scales.get(scale.id)?.kind === 'scored';
  if (scale.domain === 'preferences') return isScored ? 'shared' : 'few';
  const isSeen = scale.otherItem !== undefined && sheet.responses.has(scale.otherItem.id);
  return isScored || isSeen ? 'top' : 'few';
}

/** What is asked of this person on a theme. */
function itemsOf({ sheet: { instrument, role } }: OwnAnswers, { id }: Scale): Item[] {
  return [...instrument.items.values()].filter(
    ({ scaleId, roles }) => scaleId === id && roles.includes(role),
  );
}

/** Choices and own words; a personal one only after an explicit yes. */
function otherRows(context: ComposeContext, { sheet, owner }: OwnAnswers): TableGroup['rows'] {
  const { instrument, formats } = context;
  const row = (label: string, fate: Fate) => ({
    label: formats.capitalize(label),
    text: fateText(context, fate),
  });
  const answered = ({ id, sensitivity }: Pick | OpenQuestion): Fate =>
    sensitivity === 0 || sheet.agreed.has(id) ? 'shared' : 'ask';
  const fateOfPick = (pick: Pick): Fate => {
    const chosen = sheet.picks.get(pick.id) ?? [];
    if (chosen.length === 0) return 'empty';
    // A choice among themes shows none that is withheld.
    return chosen.every((option) => sheet.withheld.has(option as ScaleId)) ? 'withheld' : answered(pick);
  };
  return [
    ...instrument.picks
      .filter(({ roles }) => roles.includes(owner))
      .map((pick) => row(pickLabel(context, pick), fateOfPick(pick))),
    ...instrument.open
      .filter(({ roles }) => roles.includes(owner))
      .map((question) =>
        row(say(context, 'agenda.good.title'), sheet.open.has(question.id) ? answered(question) : 'empty'),
      ),
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

/** In which form each kind of theme is shared, for the kinds that were asked. */
function sharedForms(context: ComposeContext): string {
  const forms = {
    strengths: ['personal.preview.strengths', 'personal.preview.view'],
    preferences: ['personal.preview.preferences'],
    expectations: ['personal.preview.needs'],
  } as const satisfies Record<Scale['domain'], readonly string[]>;
  return Object.entries(forms)
    .filter(([domain]) => context.instrument.scales.some((scale) => scale.domain === domain))
    .flatMap(([, keys]) => keys.map((key) => say(context, key)))
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

import type { PairAnalysis } from '../analysis/analyse-pair.js';
import { type CalendarDate, createFormats } from '../i18n/format.js';
import type { Texts } from '../i18n/texts.js';
import { assertNever } from '../kernel/assert-never.js';
import type { Brand } from './brand.js';
import { type ComparedPair, type ComposeContext, withBrand } from './compose-context.js';
import { frameDocument } from './document-frame.js';
import { namePeople } from './people.js';
import type { PairEdition, ReportDocument, Section } from './report-document.js';
import { agreementsSection } from './sections/agreements.js';
import { cardsSection } from './sections/cards.js';
import { changeSection } from './sections/change.js';
import { coachSection } from './sections/coach/briefing.js';
import { coachPhasesSection } from './sections/coach/phases.js';
import { coachTablesSection } from './sections/coach/tables.js';
import { coachTracesSection } from './sections/coach/traces.js';
import { coverSection } from './sections/cover.js';
import { guideSection } from './sections/guide.js';
import { methodSection } from './sections/method.js';
import { needsSection } from './sections/needs.js';
import { overviewSection } from './sections/overview.js';
import { preferencesSection } from './sections/preferences.js';
import { roomMap } from './sections/room.js';
import { strengthsSection } from './sections/strengths.js';
import { tooLittleSection } from './sections/too-little.js';
import type { ReportTemplate, SectionId } from './template.js';

export interface ComposeInput {
  readonly analysis: PairAnalysis;
  readonly template: ReportTemplate;
  /** Template texts and the questionnaire's report texts together, in the locale of the report. */
  readonly texts: Texts;
  readonly edition: PairEdition;
  readonly date: CalendarDate;
  readonly contact?: string;
  readonly brand?: Brand;
  /** Day of the previous round, where there is one. */
  readonly previousDate?: CalendarDate;
}

/** Pure: runs the template's sections in order and signs what they show. */
export function composeReport({
  analysis,
  template,
  texts,
  edition,
  date,
  contact,
  brand,
  previousDate,
}: ComposeInput): ReportDocument {
  const { instrument } = analysis.sheets.employee;
  const context: ComposeContext = {
    instrument,
    template,
    texts,
    formats: createFormats(texts.locale),
    people: namePeople(analysis.sheets, texts),
    date,
    ...withBrand(contact, brand),
    ...(previousDate !== undefined && { previousDate }),
  };
  const plan = template.editions[edition];
  const ids = analysis.kind === 'compared' ? withChange(plan.compared, analysis) : plan.tooLittle;
  return frameDocument(
    context,
    edition,
    ids.flatMap((id) => composeSection(id, context, analysis) ?? []),
  );
}

/** What changed stands after the overview, or before the last section, unless the template places it. */
function withChange(ids: readonly SectionId[], { change }: ComparedPair): readonly SectionId[] {
  if (change === undefined || ids.includes('change')) return ids;
  const place = ids.includes('overview') ? ids.indexOf('overview') + 1 : ids.length - 1;
  return [...ids.slice(0, place), 'change', ...ids.slice(place)];
}

function composeSection(id: SectionId, context: ComposeContext, analysis: PairAnalysis): Section | undefined {
  if (id === 'cover') return coverSection(context, analysis.kind);
  if (id === 'guide') return guideSection(context);
  if (id === 'coach') return coachSection(context, analysis);
  if (id === 'too-little') return tooLittleSection(context);
  if (analysis.kind === 'too-little') return undefined;
  switch (id) {
    case 'overview':
      return overviewSection(context, analysis);
    case 'change':
      return changeSection(context, analysis);
    case 'strengths':
      return strengthsSection(context, analysis);
    case 'preferences':
      return preferencesSection(context, analysis);
    case 'needs-employee':
      return needsSection('employee', context, analysis);
    case 'needs-manager': {
      const section = needsSection('manager', context, analysis);
      return section && { ...section, blocks: [...section.blocks, ...roomMap(context, analysis)] };
    }
    case 'cards':
      return cardsSection(context, analysis);
    case 'agreements':
      return agreementsSection(context, analysis);
    case 'coach-phases':
      return coachPhasesSection(context, analysis);
    case 'coach-tables':
      return coachTablesSection(context, analysis);
    case 'coach-traces':
      return coachTracesSection(context, analysis);
    case 'method':
      return methodSection(context, analysis);
    default:
      return assertNever(id, 'section');
  }
}

import type { PairAnalysis } from '../analysis/analyse-pair.js';
import { type CalendarDate, createFormats } from '../i18n/format.js';
import { conventionsOf } from '../i18n/locale.js';
import type { Texts } from '../i18n/texts.js';
import { assertNever } from '../kernel/assert-never.js';
import type { ComparedPair, ComposeContext } from './compose-context.js';
import { fingerprint } from './fingerprint.js';
import { namePeople } from './people.js';
import type { Edition, ReportDocument, Section } from './report-document.js';
import { agreementsSection } from './sections/agreements.js';
import { cardsSection } from './sections/cards.js';
import { changeSection } from './sections/change.js';
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

/** Version of the rules and formats of this engine; changes with every effect a reader could notice. */
export const ENGINE_VERSION = '0.1.0';

export interface ComposeInput {
  readonly analysis: PairAnalysis;
  readonly template: ReportTemplate;
  /** Template texts and the questionnaire's report texts together, in the locale of the report. */
  readonly texts: Texts;
  readonly edition: Edition;
  readonly date: CalendarDate;
  readonly contact?: string;
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
    ...(contact !== undefined && { contact }),
    ...(previousDate !== undefined && { previousDate }),
  };
  const plan = template.editions[edition];
  const ids = analysis.kind === 'compared' ? withChange(plan.compared, analysis) : plan.tooLittle;
  const versions = {
    questionnaire: instrument.reference,
    template: `${template.id}@${template.version}`,
    engine: ENGINE_VERSION,
  };
  const shown = {
    format: 'visavis-report/1' as const,
    edition,
    locale: texts.locale,
    lang: conventionsOf(texts.locale),
    title: texts.text('common.document-title', { edition }),
    subject: texts.text('common.document-subject'),
    date,
    people: context.people,
    furniture: furniture(context, edition),
    sections: ids.flatMap((id) => composeSection(id, context, analysis) ?? []),
    versions,
  };
  const print = fingerprint(shown);
  return { ...shown, sections: withColophon(context, shown.sections, versions, print), fingerprint: print };
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
    case 'method':
      return methodSection(context, analysis);
    default:
      return assertNever(id, 'section');
  }
}

function furniture(
  { texts, formats, people, date }: ComposeContext,
  edition: Edition,
): ReportDocument['furniture'] {
  const name = texts.text('common.edition', { edition });
  const readers = texts.text('common.footer', {
    edition,
    employee: people.employee.name,
    manager: people.manager.name,
  });
  return {
    footer: [readers, name, formats.date(date)].join('  ·  '),
    coverFooter: name,
    page: texts.text('common.page', { page: '{page}', pages: '{pages}' }),
    screen: {
      skip: texts.text('common.skip'),
      contents: texts.text('common.contents'),
      theme: texts.text('table.theme'),
      reading: texts.text('table.reading'),
    },
  };
}

/** The last section says which versions made this and how to recognize it. */
function withColophon(
  { texts, instrument, template }: ComposeContext,
  sections: readonly Section[],
  versions: ReportDocument['versions'],
  hash: string,
): Section[] {
  const last = sections.at(-1);
  if (last === undefined) return [];
  const colophon = {
    kind: 'colophon' as const,
    versions: texts.text('method.versions', {
      instrumentVersion: `${instrument.id} ${instrument.version}`,
      engineVersion: versions.engine,
      textVersion: template.version,
    }),
    fingerprint: texts.text('method.hash', { hash }),
    note: texts.text('method.reproducible'),
  };
  return [...sections.slice(0, -1), { ...last, blocks: [...last.blocks, colophon] }];
}

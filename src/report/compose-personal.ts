import type { Policy } from '../analysis/policy.js';
import { type CalendarDate, createFormats } from '../i18n/format.js';
import type { Texts } from '../i18n/texts.js';
import type { Role } from '../instrument/instrument.js';
import { assertNever } from '../kernel/assert-never.js';
import { assessQuality, type Quality } from '../quality/assess-quality.js';
import type { ResponseSheet } from '../responses/response-sheet.js';
import type { Profile } from '../scoring/profile.js';
import { scoreSheet } from '../scoring/score-sheet.js';
import type { CalibratedUncertainty } from '../scoring/uncertainty.js';
import type { Brand } from './brand.js';
import { type ComposeContext, withBrand } from './compose-context.js';
import { frameDocument } from './document-frame.js';
import { namePeople } from './people.js';
import type { ReportDocument, Section } from './report-document.js';
import { answersSection } from './sections/personal/answers.js';
import { personalCover } from './sections/personal/cover.js';
import { ownNeedsSection } from './sections/personal/needs.js';
import { prepareSection } from './sections/personal/prepare.js';
import { sharingSection } from './sections/personal/sharing.js';
import type { PersonalSectionId, ReportTemplate } from './template.js';

/** Everything computed from one sheet, for whoever filled it in. */
export interface OwnAnswers {
  readonly owner: Role;
  readonly sheet: ResponseSheet;
  readonly profile: Profile;
  readonly quality: Quality;
}

export interface PersonalInput {
  readonly sheet: ResponseSheet;
  readonly template: ReportTemplate;
  /** Template texts and the questionnaire's report texts together, in the locale of the report. */
  readonly texts: Texts;
  readonly date: CalendarDate;
  readonly contact?: string;
  readonly brand?: Brand;
  /** What earlier answers of the same role say about the errors; without it they are the fallback. */
  readonly calibration?: CalibratedUncertainty;
}

/**
 * The personal edition: all of one person's own answers, also those that nobody else sees, and what
 * would be shared. Pure; knows nothing of the other's sheet, so that nothing of it can be in it.
 */
export function composePersonal(input: PersonalInput): ReportDocument {
  const { sheet, template, texts, date, contact, brand, calibration } = input;
  const context: ComposeContext = {
    instrument: sheet.instrument,
    template,
    texts,
    formats: createFormats(texts.locale),
    people: namePeople({ [sheet.role]: sheet }, texts),
    date,
    ...withBrand(contact, brand),
  };
  const own = answersOf(sheet, template.policy, calibration);
  return frameDocument(
    context,
    'personal',
    template.editions.personal.sections.flatMap((id) => composeSection(id, context, own) ?? []),
  );
}

function answersOf(
  sheet: ResponseSheet,
  { scoring, quality }: Policy,
  calibration: CalibratedUncertainty | undefined,
): OwnAnswers {
  return {
    owner: sheet.role,
    sheet,
    profile: scoreSheet(sheet, scoring, calibration),
    quality: assessQuality(sheet, quality),
  };
}

function composeSection(
  id: PersonalSectionId,
  context: ComposeContext,
  own: OwnAnswers,
): Section | undefined {
  switch (id) {
    case 'cover':
      return personalCover(context, own);
    case 'answers':
      return answersSection(context, own);
    case 'needs':
      return ownNeedsSection(context, own);
    case 'sharing':
      return sharingSection(context, own);
    case 'prepare':
      return prepareSection(context, own);
    default:
      return assertNever(id, 'section');
  }
}

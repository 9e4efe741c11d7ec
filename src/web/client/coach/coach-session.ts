import { type CalendarDate, createFormats, parseCalendarDate } from '../../../i18n/format.js';
import { createTexts, type TextValues } from '../../../i18n/texts.js';
import type { Brand } from '../../../report/brand.js';
import type { Edition } from '../../../report/report-document.js';
import type { CoachData } from '../../pages/coach-page.js';
import { need } from '../page/dom.js';
import type { MatchedPair } from './match-pairs.js';
import { createReportMaker, type ReportMaker, type ReportWish } from './report-maker.js';
import { createRoundStore, type RoundStore } from './rounds/round-store.js';
import type { Slots } from './slots.js';

/** What is on the coach's table. It lives as long as the page. */
export interface CoachSession {
  readonly maker: ReportMaker;
  slots: Slots;
  readonly rounds: RoundStore;
  /** Pairs when many files were chosen; else undefined. */
  batch: readonly MatchedPair[] | undefined;
  /** Whether reports are being made: one after the other, so that no second run starts. */
  making: boolean;
  /** An organisation's own look for the reports, when one was chosen. */
  brand: Brand | undefined;
  say(key: string, values?: TextValues): string;
  /** A day in the words of the page. */
  date(day: CalendarDate): string;
  /** A number in the signs of the page's language. */
  exact(value: number): string;
}

export function createCoachSession({ locale, messages }: CoachData): CoachSession {
  const texts = createTexts(locale, messages);
  const { date, exact } = createFormats(locale);
  return {
    maker: createReportMaker(),
    slots: {},
    rounds: createRoundStore(),
    batch: undefined,
    making: false,
    brand: undefined,
    say: (key, values) => texts.text(key, values),
    date,
    exact,
  };
}

export function chosenEdition(): Edition {
  return need<HTMLInputElement>('input[name=edition]:checked').value as Edition;
}

/** What the panel asks for; undefined while no day is chosen. */
export function readWish({ brand }: Pick<CoachSession, 'brand'>): ReportWish | undefined {
  const date = parseCalendarDate(need<HTMLInputElement>('#date').value);
  const contact = need<HTMLInputElement>('#contact').value.trim();
  if (date === undefined) return undefined;
  return {
    edition: chosenEdition(),
    locale: need<HTMLSelectElement>('#report-locale').value,
    date,
    ...(contact !== '' && { contact }),
    ...(brand !== undefined && { brand }),
  };
}

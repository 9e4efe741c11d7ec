import type { ResponseSheet } from '../responses/response-sheet.js';
import { askedItems } from './item-blocks.js';

export interface SectionTime {
  readonly sectionId: string;
  /** Seconds per question of the section. */
  readonly secondsPerItem: number;
}

/**
 * Seconds per question for every section whose time was kept.
 *
 * @see Huang et al. (2012); Bowling et al. (2021)
 */
export function timePerItem(sheet: ResponseSheet): SectionTime[] {
  const times: SectionTime[] = [];
  for (const { sectionId, items } of askedItems(sheet).counts) {
    const seconds = sheet.secondsPerSection.get(sectionId);
    if (seconds !== undefined && items > 0) times.push({ sectionId, secondsPerItem: seconds / items });
  }
  return times;
}

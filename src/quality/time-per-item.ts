import type { ResponseSheet } from '../responses/response-sheet.js';
import { itemsShown } from './item-blocks.js';

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
export function timePerItem({ instrument, role, secondsPerSection }: ResponseSheet): SectionTime[] {
  return instrument.sections.flatMap((section) => {
    const seconds = secondsPerSection.get(section.id);
    const questions = itemsShown(section, role).length;
    return seconds === undefined || questions === 0
      ? []
      : [{ sectionId: section.id, secondsPerItem: seconds / questions }];
  });
}

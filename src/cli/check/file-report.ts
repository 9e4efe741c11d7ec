import type { Mistake } from '../documents/mistake.js';

/** What a file is to Visavis. */
export type FileKind =
  | 'response sheet'
  | 'questionnaire'
  | 'questionnaire texts'
  | 'report texts'
  | 'report template'
  | 'brand'
  | 'template texts';

/** What the check of one file found. */
export type FileReport =
  | { readonly file: string; readonly outcome: 'correct'; readonly kind: FileKind }
  | {
      readonly file: string;
      readonly outcome: 'refused';
      /** Absent when the file could not be read or recognized. */
      readonly kind?: FileKind;
      readonly mistakes: readonly Mistake[];
    }
  /** Found in a folder, and none of ours. */
  | { readonly file: string; readonly outcome: 'skipped' };

/** One thing wrong in a file, as a compiler would tell it. */
export interface Mistake {
  readonly file?: string;
  /** From 1; absent where the place cannot be found in the text. */
  readonly line?: number;
  readonly column?: number;
  /** JSON Pointer into the file; '' is the whole of it. */
  readonly pointer: string;
  readonly code: string;
  /** What was expected. */
  readonly message: string;
  /** Known name closest to the one that was written. */
  readonly suggestion?: string;
}

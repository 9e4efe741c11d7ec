import type { ResponseSheet } from '../responses/response-sheet.js';
import { type Completion, completion } from './completion.js';
import { mixedBlocks } from './item-blocks.js';
import { longstring } from './longstring.js';
import { responseVariability } from './response-variability.js';
import { timePerItem } from './time-per-item.js';

/** Cut-offs, human-written policy. */
export interface QualityPolicy {
  /** Below this share of answered items there is no report. */
  readonly minCompletion: number;
  /** A run of at least this share of a block is a flag (Curran 2016). */
  readonly longstringShare: number;
  /** An IRV below this many steps is a flag (own cut-off). */
  readonly minVariability: number;
  /** Faster than this per item … */
  readonly minSecondsPerItem: number;
  /** … in at least this share of the sections is a flag. */
  readonly fastShare: number;
  /** Flags that together make answers too poor to compare. */
  readonly flagsToAct: number;
}

export type QualityFlag = 'longstring' | 'irv' | 'time';

/** How far one person's answers carry a comparison. Told to that person only. */
export interface Quality {
  readonly completion: Completion;
  /** Longest run of one option within a block of mixed keying. */
  readonly longstring: number;
  /** Steps; absent without a block of mixed keying. */
  readonly variability?: number | undefined;
  readonly flags: readonly QualityFlag[];
  readonly usable: boolean;
}

export function assessQuality(sheet: ResponseSheet, policy: QualityPolicy): Quality {
  const blocks = mixedBlocks(sheet);
  const runs = blocks.map((block) => ({ run: longstring(block), length: block.length }));
  const spreads = blocks.flatMap((block) => responseVariability(block) ?? []);
  const times = timePerItem(sheet);
  const fast = times.filter(({ secondsPerItem }) => secondsPerItem < policy.minSecondsPerItem).length;

  const flags: QualityFlag[] = [];
  if (runs.some(({ run, length }) => run >= policy.longstringShare * length)) flags.push('longstring');
  if (spreads.some((spread) => spread < policy.minVariability)) flags.push('irv');
  if (times.length > 0 && fast >= policy.fastShare * times.length) flags.push('time');

  const done = completion(sheet);
  const enough = done.total > 0 && done.answered / done.total >= policy.minCompletion;
  return {
    completion: done,
    longstring: Math.max(0, ...runs.map(({ run }) => run)),
    variability: spreads.length > 0 ? Math.min(...spreads) : undefined,
    flags,
    usable: enough && flags.length < policy.flagsToAct,
  };
}

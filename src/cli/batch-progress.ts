import type { BatchProgress } from '../batch/run-batch.js';

/** Often enough to be seen moving, seldom enough to cost nothing. */
const INTERVAL_MS = 200;
/** Rate and time left speak of this last stretch, because a run that goes on begins with a jump. */
const STRETCH = 50;

interface Sample {
  readonly ms: number;
  readonly pairs: number;
  readonly bytes: number;
}

/**
 * Tells how far a batch is, in one line.
 *
 * The share is one of bytes: how many pairs there are is known only at the end.
 *
 * @param totalBytes size of the input; 0 when nobody knows it, as for a pipe
 * @param nowMs a clock that only goes forward
 */
export function batchProgress(
  totalBytes: number,
  show: (line: string) => void,
  nowMs: () => number,
): (progress: BatchProgress) => void {
  const samples: Sample[] = [];
  return ({ made, kept, refused, bytesRead }) => {
    const now = { ms: nowMs(), pairs: made + kept + refused, bytes: bytesRead };
    const last = samples.at(-1);
    if (last !== undefined && now.ms - last.ms < INTERVAL_MS) return;
    samples.push(now);
    if (samples.length > STRETCH) samples.shift();
    const [from = now] = samples;
    const seconds = (now.ms - from.ms) / 1000;
    const parts = [`${made + kept} reports`];
    if (refused > 0) parts.push(`${refused} refused`);
    if (seconds > 0) parts.push(`${((now.pairs - from.pairs) / seconds).toFixed(0)} per second`);
    if (totalBytes > 0) {
      parts.unshift(bar(bytesRead / totalBytes));
      const bytesPerSecond = (now.bytes - from.bytes) / seconds;
      if (bytesPerSecond > 0) parts.push(`${duration((totalBytes - bytesRead) / bytesPerSecond)} left`);
    }
    show(parts.join(', '));
  };
}

const BAR_WIDTH = 20;

function bar(share: number): string {
  const filled = Math.round(Math.min(share, 1) * BAR_WIDTH);
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] ${Math.floor(share * 100)} %`;
}

/** `8 s`, `3 min 05 s`, `2 h 10 min`. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  if (minutes === 0) return `${whole} s`;
  if (minutes < 60) return `${minutes} min ${pad(whole % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${pad(minutes % 60)} min`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

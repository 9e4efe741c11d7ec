import type { WorkerSetup } from '../batch/pair-task.js';
import type { ReportPool } from '../batch/report-pool.js';
import { openChunkJobs } from '../queue/chunk-jobs.js';
import { openQueue } from '../queue/open-queue.js';
import { placeOf } from '../queue/open-redis.js';
import { openQueuePool } from '../queue/queue-pool.js';

/** The asking end of the queue; says so when nobody is at the other end yet. */
export async function openQueueForBatch(
  url: URL,
  setup: WorkerSetup,
  tell: (message: string) => void,
): Promise<ReportPool> {
  const jobs = openChunkJobs(await openQueue(url, process.env));
  if ((await jobs.workers()) === 0) {
    tell(
      `visavis: no worker with this release and this key is at ${placeOf(url)} yet. Waiting for \`visavis worker\`.`,
    );
  }
  return openQueuePool(jobs, setup);
}

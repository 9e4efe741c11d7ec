import { setTimeout as delay } from 'node:timers/promises';
import { Queue } from 'bullmq';
import type { ChunkResults, ChunkTask } from './chunk-store.js';
import type { OpenQueue } from './open-queue.js';
import { refusedByRedis } from './open-redis.js';
import { LIFETIME_MS, PREFIX, RENEWAL_MS, renewKeys } from './queue-keys.js';

/** Results are asked for, not announced: an announcement is lost with the Redis that held it. */
const ASK_EVERY_MS = 50;
/** How often jobs are looked at that should be there. */
const LOOK_EVERY_MS = 1_000;

/** A fault, such as a thread that died, may pass. Refused input is a result, and never tried again. */
const JOB_OPTIONS = {
  attempts: 3,
  backoff: { type: 'exponential', delay: 500 },
  removeOnComplete: true,
  // Until it was read: that no result will come.
  removeOnFail: { age: LIFETIME_MS / 1000 },
  stackTraceLimit: 0,
} as const;

export interface ChunkJobs {
  /**
   * Has a chunk worked on, on whichever machine, and waits for it through outages.
   *
   * @param id of its content: the same chunk is never twice in the queue
   * @throws Problem when Redis refuses a command
   * @returns undefined when it was given up, because it failed or took workers down time and again
   */
  run(id: string, task: ChunkTask): Promise<ChunkResults | undefined>;
  /** How many workers would take a chunk now. */
  workers(): Promise<number>;
  close(): Promise<void>;
}

interface Waiting {
  readonly task: ChunkTask;
  readonly results: Promise<ChunkResults | undefined>;
  readonly settle: (results: ChunkResults | undefined) => void;
  readonly fail: (error: unknown) => void;
}

function waitFor(task: ChunkTask): Waiting {
  let settle: Waiting['settle'] = () => {};
  let fail: Waiting['fail'] = () => {};
  const results = new Promise<ChunkResults | undefined>((resolve, reject) => {
    settle = resolve;
    fail = reject;
  });
  return { task, results, settle, fail };
}

/** The asking end of a queue. */
export function openChunkJobs({ redis, name, store, close }: OpenQueue): ChunkJobs {
  const queue = new Queue(name, { connection: redis, prefix: PREFIX });
  // Each failure is met where it is waited for.
  queue.on('error', () => {});
  const waiting = new Map<string, Waiting>();
  let closed = false;
  let failure: unknown;

  const submit = async (id: string, task: ChunkTask): Promise<void> => {
    await store.putTask(id, task);
    await queue.add('chunk', {}, { ...JOB_OPTIONS, jobId: id });
    await renewKeys(redis, queue, [id]);
  };

  const settle = (id: string, results: ChunkResults | undefined): void => {
    waiting.get(id)?.settle(results);
    waiting.delete(id);
  };

  const take = async (): Promise<void> => {
    for (const [id, results] of await store.takeResults([...waiting.keys()])) settle(id, results);
  };

  /** What waits for a job that is no longer there, or will never be done. */
  const look = async (): Promise<void> => {
    const jobs = await Promise.all(
      [...waiting.keys()].map(async (id) => [id, await queue.getJob(id)] as const),
    );
    const failed = await Promise.all(
      jobs.map(async ([, job]) => job !== undefined && (await job.isFailed())),
    );
    // Its results are there before a job goes: whatever has none now has lost them, or never was begun.
    await take();
    for (const [index, [id, job]] of jobs.entries()) {
      const task = waiting.get(id)?.task;
      if (task === undefined) continue;
      if (job === undefined) await submit(id, task);
      else if (failed[index]) {
        await Promise.all([job.remove(), store.remove([id])]);
        settle(id, undefined);
      }
    }
  };

  const watch = async (): Promise<void> => {
    let looked = performance.now();
    let renewed = looked;
    while (!closed) {
      await delay(ASK_EVERY_MS);
      await take();
      const now = performance.now();
      if (now - looked > LOOK_EVERY_MS) {
        await look();
        looked = now;
      }
      if (now - renewed > RENEWAL_MS) {
        await Promise.all([renewKeys(redis, queue, [...waiting.keys()]), store.renew([...waiting.keys()])]);
        renewed = now;
      }
    }
  };

  /** An outage is waited for; this is Redis refusing a command, and it would refuse the next one too. */
  const giveUp = (error: unknown): void => {
    failure ??= refusedByRedis(error) ?? error;
    for (const { fail } of waiting.values()) fail(failure);
    waiting.clear();
  };
  const watching = watch().catch(giveUp);

  return {
    async run(id, task) {
      if (failure !== undefined) throw failure;
      const asked = waiting.get(id);
      if (asked !== undefined) return asked.results;
      const begun = waitFor(task);
      waiting.set(id, begun);
      submit(id, task).catch(giveUp);
      return begun.results;
    },
    workers: () => queue.getWorkersCount(),
    async close() {
      closed = true;
      const left = [...waiting.keys()];
      await close(async () => {
        await watching;
        await Promise.all(left.map((id) => queue.remove(id).catch(() => {})));
        await store.remove(left);
        await queue.close();
      });
    },
  };
}

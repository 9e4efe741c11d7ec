import { availableParallelism } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { load, steadyLoad } from './load.mjs';
import { DATE, samplePair } from './sample-report.mjs';
import { startVisavis } from './service-process.mjs';
import { quantile, round } from './statistics.mjs';

const TIMES = [1, 2, 4];
/** Reports that warm the threads up, and reports that tell their rate. */
const WARM_UP = 60;
const TIMED = 60;
/** For the collector. */
const REST_MS = 5000;

/**
 * PDF reports at once, twice and four times the rate that the service can make them at. That rate is what
 * it makes while as many callers as it has threads each ask again once they are answered.
 */
export async function measureOverload(seconds) {
  const service = await startVisavis();
  const url = `${service.url}/v1/reports`;
  const body = { ...samplePair(0), date: DATE };
  try {
    const threads = availableParallelism();
    await load({ url, body, connections: threads, amount: WARM_UP });
    const full = await load({ url, body, connections: threads, amount: TIMED });
    const perSecond = full.answers.length / full.seconds;
    const results = { threads, reportsPerSecond: round(perSecond), loads: [] };
    for (const times of TIMES) {
      const offered = Math.max(1, Math.round(times * perSecond));
      const run = await steadyLoad({ url, body, seconds: 2 * seconds, perSecond: offered });
      const made = run.answers.filter(({ status }) => status === 200).map(({ ms }) => ms);
      const refused = run.answers.filter(({ status }) => status === 503).length;
      await setTimeout(REST_MS);
      results.loads.push({
        times,
        offeredPerSecond: offered,
        made: made.length,
        refused,
        failed: run.failures + run.answers.length - made.length - refused,
        p50Ms: round(quantile(made, 0.5)),
        p99Ms: round(quantile(made, 0.99)),
        rssMb: round(service.rssMb()),
      });
    }
    const [once, , four] = results.loads;
    return { ...results, p99Ratio: round(four.p99Ms / once.p99Ms), rssRatio: round(four.rssMb / once.rssMb) };
  } finally {
    await service.stop();
  }
}

import { load } from './load.mjs';
import { samplePair } from './sample-report.mjs';
import { startBareExpress, startVisavis } from './service-process.mjs';
import { median, round } from './statistics.mjs';

const CONNECTIONS = 8;

/** Short turns: how fast a shared machine is changes from one second to the next. */
const TURN_SECONDS = 1;
const WARM_UP_SECONDS = 4;

/**
 * Requests per second of the routes that compute, and of a bare route beside each. Both are asked one after
 * the other in every round, so that whatever else the machine does hits them alike.
 */
export async function measureRoutes(rounds) {
  const [bare, visavis] = [await startBareExpress(), await startVisavis()];
  const pair = samplePair(0);
  const bodies = { '/v1/profiles': { sheet: pair.employee }, '/v1/comparisons': pair };
  const rate = async ({ url }, path, duration) => {
    const run = await load({
      url: url + path,
      body: bodies[path],
      connections: CONNECTIONS,
      seconds: duration,
    });
    const good = run.answers.filter(({ status }) => status === 200).length;
    if (good === 0 || good < run.answers.length) throw new Error(`${path} did not answer with 200`);
    return good / run.seconds;
  };
  try {
    const results = {};
    for (const path of Object.keys(bodies)) {
      for (const service of [bare, visavis]) await rate(service, path, WARM_UP_SECONDS);
      const measured = [];
      for (let number = 0; number < rounds; number++) {
        measured.push({
          bare: await rate(bare, path, TURN_SECONDS),
          visavis: await rate(visavis, path, TURN_SECONDS),
        });
      }
      results[path] = {
        perSecond: round(median(measured.map((one) => one.visavis))),
        barePerSecond: round(median(measured.map((one) => one.bare))),
        ratio: round(median(measured.map((one) => one.visavis / one.bare))),
      };
    }
    return results;
  } finally {
    await Promise.all([bare.stop(), visavis.stop()]);
  }
}

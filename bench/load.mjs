import { setTimeout } from 'node:timers/promises';
import autocannon from 'autocannon';

/**
 * Sends the same request again and again, each connection once it is answered, and tells of every answer its
 * status and how long it took, in ms.
 *
 * @param seconds how long, unless `amount` says how many
 */
export async function load({ connections, seconds, amount, ...request }) {
  const answers = [];
  const length = amount === undefined ? { duration: seconds } : { amount };
  const run = await shoot(request, { connections, ...length }, answers);
  return { answers, seconds: run.duration, failures: failuresOf(run) };
}

/**
 * The same at a rate, however long the answers take: as many callers as requests per second, each of which sends
 * one a second, begin one after another. A single caller at that rate would send all of a second at once.
 */
export async function steadyLoad({ seconds, perSecond, ...request }) {
  const answers = [];
  const runs = await Promise.all(
    Array.from({ length: perSecond }, async (_, index) => {
      await setTimeout((1000 * index) / perSecond);
      return shoot(request, { connections: 1, overallRate: 1, duration: seconds }, answers);
    }),
  );
  return { answers, seconds, failures: runs.reduce((sum, run) => sum + failuresOf(run), 0) };
}

function shoot({ url, body }, settings, answers) {
  const run = autocannon({
    url,
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    timeout: 60,
    ...settings,
  });
  run.on('response', (_client, status, _bytes, ms) => answers.push({ status, ms }));
  return run;
}

const failuresOf = ({ errors, timeouts, mismatches }) => errors + timeouts + mismatches;

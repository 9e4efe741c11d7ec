import autocannon from 'autocannon';

/**
 * Sends the same request again and again, and tells of every answer its status and how long it took, in ms.
 *
 * @param seconds how long, unless `amount` says how many
 * @param perSecond requests offered, spread evenly; without it each connection asks again once it is answered
 */
export async function load({ url, body, connections, seconds, amount, perSecond }) {
  const answers = [];
  const run = autocannon({
    url,
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    connections,
    ...(amount === undefined ? { duration: seconds } : { amount }),
    timeout: 60,
    ...(perSecond !== undefined && { overallRate: perSecond }),
  });
  run.on('response', (_client, status, _bytes, ms) => answers.push({ status, ms }));
  const { duration, errors, timeouts, mismatches } = await run;
  return { answers, seconds: duration, failures: errors + timeouts + mismatches };
}

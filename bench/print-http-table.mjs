/** The same numbers for somebody at a terminal. */
export function printHttpTable({ routes, overload }) {
  for (const [path, { perSecond, barePerSecond, ratio }] of Object.entries(routes)) {
    console.log(`${path.padEnd(16)}  ${perSecond} per second, bare Express ${barePerSecond}: ${ratio} ×`);
  }
  const { threads, reportsPerSecond, loads, p99Ratio, rssRatio } = overload;
  console.log(`/v1/reports       ${reportsPerSecond} per second on ${threads} threads`);
  const head = ['load', 'offered/s', 'made', '503', 'failed', 'p50 ms', 'p99 ms', 'MB after'];
  const rows = loads.map((one) => [
    `${one.times} ×`,
    one.offeredPerSecond,
    one.made,
    one.refused,
    one.failed,
    one.p50Ms,
    one.p99Ms,
    one.rssMb,
  ]);
  for (const row of [head, ...rows]) console.log(row.map((cell) => String(cell).padStart(9)).join('  '));
  console.log(`at 4 × the load: p99 ${p99Ratio} × that at 1 ×, memory afterwards ${rssRatio} ×`);
}

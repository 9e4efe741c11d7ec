/** The same numbers for somebody at a terminal. */
export function printTable({ report, score, batch, startUp }) {
  const head = [
    '',
    'median ms',
    'p95 ms',
    '× Visavis',
    'CPU ms',
    'first ms',
    'peak MB',
    'KB',
    'pages',
    'tagged',
    'qpdf',
  ];
  const rows = Object.entries(report).map(([name, result]) =>
    result.absent === undefined ? [name, ...cells(result)] : [name, `absent: ${result.absent}`],
  );
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.filter((row) => row.length > 2).map((row) => row[column].length)),
  );
  for (const row of [head, ...rows]) {
    console.log(
      row.map((cell, column) => (column === 0 ? cell.padEnd(12) : cell.padStart(widths[column]))).join('  '),
    );
  }
  const { pairs, workers, seconds, reportsPerSecond, rssMb, speedUp } = batch;
  console.log(`
scoring   ${score.profilesPerSecond} profiles per second, ${score.comparisonsPerSecond} comparisons per second
batch     ${pairs} pairs, ${workers} workers: ${seconds} s, ${reportsPerSecond} reports per second, ${rssMb} MB, ${speedUp} × one worker
start-up  visavis report ${startUp.reportMs} ms, an empty Node ${startUp.emptyNodeMs} ms (${startUp.ratio} ×)`);
}

function cells({ medianMs, p95Ms, ratio, cpuMs, coldMs, rssMb, bytes, pages, tagged, qpdfClean }) {
  const word = (value) => (value === undefined ? '?' : value ? 'yes' : 'no');
  const size = (bytes / 1024).toFixed(0);
  return [
    medianMs,
    p95Ms,
    ratio,
    cpuMs,
    coldMs.toFixed(0),
    rssMb.toFixed(0),
    size,
    pages ?? '?',
    word(tagged),
    word(qpdfClean),
  ].map(String);
}

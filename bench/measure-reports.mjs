import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkPdf } from './check-pdf.mjs';
import { startEngine } from './engine-process.mjs';
import { sampleReport } from './sample-report.mjs';
import { median, quantile, round } from './statistics.mjs';

export const ENGINES = ['visavis', 'typst', 'chromium', 'weasyprint', 'pdfmake'];
/** Compilers that work while a program runs need some hundred reports; slow engines are warm after a few. */
const WARM_UP = { leastReports: 3, ms: 10_000 };

/**
 * All engines side by side: in every round each renders the same two new reports, one engine after the other
 * and each time in another order, so that whatever else the machine does hits all of them alike. The second
 * report counts: before the first, an engine has rested for as long as the others took.
 */
export async function measureReports(rounds, tell) {
  const folder = mkdtempSync(path.join(tmpdir(), 'visavis-bench-'));
  const results = {};
  const engines = [];
  for (const name of ENGINES) {
    tell(`starting ${name}`);
    const engine = await startEngine(name, sampleReport(0));
    if (engine.absent === undefined) engines.push({ ...engine, ms: [], sizes: [] });
    else results[name] = { absent: engine.absent };
  }

  /** One that fails is taken out with its reason; the others go on. */
  const render = async (engine, report, saveTo) => {
    if (engine.failed !== undefined) return undefined;
    const answer = await engine.render(report, saveTo);
    engine.failed = answer.absent;
    return answer.absent === undefined ? answer : undefined;
  };

  for (const engine of engines) {
    tell(`warming up ${engine.name}`);
    const end = performance.now() + WARM_UP.ms;
    for (let number = 1; number <= WARM_UP.leastReports || performance.now() < end; number++) {
      await render(engine, sampleReport(`W${number}`));
      if (engine.failed !== undefined) break;
    }
  }
  for (const engine of engines) engine.before = engine.measure().cpuMs;
  for (let number = 1; number <= rounds; number++) {
    tell(`round ${number} of ${rounds}`);
    const [first, report] = [sampleReport(`R${number}`), sampleReport(number)];
    for (const engine of rotate(engines, number)) {
      await render(engine, first);
      const answer = await render(engine, report);
      if (answer === undefined) continue;
      engine.ms.push(answer.ms);
      engine.sizes.push(answer.bytes);
    }
  }

  const [{ ms: own }] = engines;
  for (const engine of engines) {
    const { cpuMs, peakMb } = engine.measure();
    const file = path.join(folder, `${engine.name}.pdf`);
    await render(engine, sampleReport('X'), file);
    results[engine.name] =
      engine.failed === undefined
        ? {
            medianMs: round(median(engine.ms)),
            p95Ms: round(quantile(engine.ms, 0.95)),
            bytes: median(engine.sizes),
            rssMb: round(peakMb),
            ...checkPdf(file),
            coldMs: round(engine.coldMs),
            /** Of all its processes, per report: depends less on who else uses the machine. */
            cpuMs: round((cpuMs - engine.before) / (2 * rounds)),
            /** How many times as long as Visavis takes, in the same round. */
            ratio: round(median(engine.ms.map((ms, index) => ms / own[index]))),
            version: engine.version,
          }
        : { absent: engine.failed };
    await engine.close();
  }
  rmSync(folder, { recursive: true });
  return Object.fromEntries(ENGINES.map((name) => [name, results[name]]));
}

function rotate(items, by) {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}

import { createEngine, loadLibrary, unwrap } from '../dist/index.js';
import { samplePair } from './sample-report.mjs';
import { round } from './statistics.mjs';

/** Requests from parsed JSON to a result, in this process, one after the other. */
export function measureScore(seconds = 1) {
  const engine = createEngine(loadLibrary());
  const pairs = Array.from({ length: 50 }, (_, index) => samplePair(index));
  const next = (index) => pairs[index % pairs.length];
  return {
    profilesPerSecond: rate(seconds, (index) => unwrap(engine.profile({ sheet: next(index).employee }))),
    comparisonsPerSecond: rate(seconds, (index) => unwrap(engine.comparison(next(index)))),
  };
}

function rate(seconds, work) {
  for (let index = 0; index < 200; index++) work(index);
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < seconds * 1000) work(count++);
  return round((count * 1000) / (performance.now() - start));
}

import express from 'express';
import { createEngine, loadLibrary, unwrap } from '../dist/index.js';
import { samplePair } from './sample-report.mjs';

const engine = createEngine(loadLibrary());
const pair = samplePair(0);
const answers = {
  '/v1/profiles': unwrap(engine.profile({ sheet: pair.employee })),
  '/v1/comparisons': unwrap(engine.comparison(pair)),
};

const app = express();
for (const [path, answer] of Object.entries(answers)) {
  app.post(path, express.json({ limit: '256kb' }), (_request, response) => {
    response.json(answer);
  });
}
const server = app.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}`);
});
process.on('SIGTERM', () => process.exit(0));

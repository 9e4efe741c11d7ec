// Measures the service under load: npm run bench:http -- [--json] [--seconds N] [--rounds N]
import { parseArgs } from 'node:util';
import { measureOverload } from './measure-overload.mjs';
import { measureRoutes } from './measure-routes.mjs';
import { printHttpTable } from './print-http-table.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '6' },
    rounds: { type: 'string', default: '15' },
  },
});

const results = {
  routes: await measureRoutes(Number(values.rounds)),
  overload: await measureOverload(Number(values.seconds)),
};
if (values.json) console.log(JSON.stringify(results, null, 2));
else printHttpTable(results);

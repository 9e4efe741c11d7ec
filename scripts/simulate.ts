import { loadLibrary } from '../src/library/load-library.js';
import { PUBLISHED_PAIRS, ratesTable, simulateAll } from './simulation/rates-table.js';

/**
 * How often identical people are told apart, and how often true gaps are found, with the shipped
 * questionnaire and template. The table stands in docs/scoring.md.
 *
 *     npm run simulate [pairs]
 */
const pairs = Number(process.argv[2] ?? PUBLISHED_PAIRS);
if (!Number.isInteger(pairs) || pairs < 1) throw new RangeError('Pairs: a whole number from 1');
const { instruments, templates } = loadLibrary();
const instrument = instruments.get('vis-a-vis')?.instrument;
const template = templates.get('open-conversation')?.template;
if (instrument === undefined || template === undefined)
  throw new Error('The shipped library is not complete');

console.log(`${instrument.reference}, ${template.id}@${template.version}, ${pairs} pairs per column\n`);
console.log(ratesTable(simulateAll(instrument, template.policy, pairs)));

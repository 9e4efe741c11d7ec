import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../../src/instrument/instrument.js';
import { roleSheetSchema } from '../../src/responses/role-sheet-schema.js';
import { arbitrarySheet } from '../helpers/arbitrary-sheets.js';
import { BAD_PAIRS, goodPair } from '../helpers/bad-pairs.js';
import { EXAMPLE_PAIRS, exampleSheet, visAVis } from '../helpers/examples.js';
import { INSTRUMENTS, instrumentOf } from '../helpers/shipped.js';

const ajv = new Ajv2020({ ownProperties: true, allowUnionTypes: true });
const published = (id: string, role: Role) => ajv.compile(roleSheetSchema(instrumentOf(id), role));

/** What the schema leaves to words: how a text reads, one pick beside another, the size of a document. */
const ONLY_IN_WORDS = ['unreadable', 'empty', 'excluded', 'too-deep', 'too-many-values'];

describe.each(ROLES)('the published schema for the sheet of the %s', (role) => {
  test.each(INSTRUMENTS)('takes what the parser takes: %s', (id) => {
    const isSheet = published(id, role);
    fc.assert(
      fc.property(arbitrarySheet(instrumentOf(id), role, { skipped: 0.3, withheld: 3 }), (sheet) => {
        expect(isSheet(sheet), JSON.stringify(isSheet.errors)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test.each(EXAMPLE_PAIRS)('takes %s', (name) => {
    expect(published(visAVis.id, role)(exampleSheet(name, role))).toBe(true);
  });

  const refused = BAD_PAIRS.filter(
    ({ code, violations }) =>
      code === 'invalid-response-sheet' &&
      violations.some(([at, kind]) => at.startsWith(`/${role}`) && !ONLY_IN_WORDS.includes(kind)),
  );
  test.each(refused)('refuses $why', ({ bend }) => {
    const pair = goodPair();
    bend(pair);
    expect(published(visAVis.id, role)(pair[role])).toBe(false);
  });
});

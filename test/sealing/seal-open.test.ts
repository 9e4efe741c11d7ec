import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { unwrap } from '../../src/kernel/result.js';
import type { ResponseSheetFile } from '../../src/responses/response-sheet-file.js';
import { looksSealed, SEALED_FORMAT } from '../../src/sealing/format.js';
import { invitationTo } from '../../src/sealing/invitation.js';
import { isLatestOpened, openSealed } from '../../src/sealing/open.js';
import { lockRound, type Round } from '../../src/sealing/round.js';
import { sealSheet } from '../../src/sealing/seal.js';
import { messageBytes, parseMessage } from '../../src/sealing/sealed-message.js';
import { readSealed, sealedFile, sealedFragment } from '../../src/sealing/sealed-text.js';
import { arbitrarySheet } from '../helpers/arbitrary-sheets.js';
import { visAVis } from '../helpers/examples.js';
import { newRound, sealedBy, sheetOf } from '../helpers/rounds.js';

let round: Round;
beforeAll(async () => {
  round = await lockRound(await newRound());
});

test('what was sealed is what is opened, for any sheet, as a file and as a link', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('employee' as const, 'manager' as const).chain((role) => arbitrarySheet(visAVis, role)),
      async (sheet) => {
        const sealed = await sealedBy(sheet.role, round, { sheet });
        for (const text of [sealedFile(sealed), `https://x.example/coach#${sealedFragment(sealed)}`]) {
          const { sheet: opened, sealedAt } = unwrap(await openSealed(unwrap(readSealed(text)), round));
          expect(opened).toEqual(sheet);
          expect(sealedAt).toBe('2026-11-22T09:30:00Z');
        }
      },
    ),
    { numRuns: 15 },
  );
});

test('whatever byte is changed, nothing opens', async () => {
  const bytes = messageBytes(await sealedBy('employee', round));
  await fc.assert(
    fc.asyncProperty(
      // The header and the key byte by byte, the rest by sample.
      fc.oneof(fc.nat(130), fc.nat(bytes.length - 1)),
      fc.integer({ min: 1, max: 255 }),
      async (at, by) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ by;
        const message = parseMessage(changed);
        const result = message.ok ? await openSealed(message.value, round) : message;
        expect(result.ok).toBe(false);
      },
    ),
    { numRuns: 120 },
  );
});

test('however much is cut off, nothing opens', async () => {
  const bytes = messageBytes(await sealedBy('employee', round));
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
      const message = parseMessage(bytes.slice(0, length));
      const result = message.ok ? await openSealed(message.value, round) : message;
      expect(result.ok).toBe(false);
    }),
    { numRuns: 40 },
  );
});

describe('is refused with its reason', () => {
  test('answers for another round', async () => {
    expect(await openSealed(await sealedBy('employee', await newRound()), round)).toEqual({
      ok: false,
      error: 'other-round',
    });
  });

  test('answers of another round under the name of this one', async () => {
    const other = await newRound();
    const { header, ...rest } = await sealedBy('employee', other);
    const result = await openSealed({ header: { ...header, round: round.id }, ...rest }, round);
    expect(result).toEqual({ ok: false, error: 'changed' });
  });

  test('the one sealing, the other handed in', async () => {
    const { header, ...rest } = await sealedBy('employee', round);
    const result = await openSealed({ header: { ...header, role: 'manager' }, ...rest }, round);
    expect(result).toEqual({ ok: false, error: 'swapped-role' });
  });

  test('the wrong sheet at the invitation', async () => {
    const invitation = invitationTo(round, 'employee');
    expect(await sealSheet(sheetOf('manager'), invitation, '2026-11-22T09:30:00Z')).toEqual({
      ok: false,
      error: 'swapped-role',
    });
    const other = { ...sheetOf('employee'), questionnaire: 'vis-a-vis@9.0.0' };
    expect(await sealSheet(other, invitation, '2026-11-22T09:30:00Z')).toEqual({
      ok: false,
      error: 'other-questionnaire',
    });
  });

  test.each([
    { why: 'a sheet of the other role inside', sheet: { role: 'manager' }, error: 'swapped-role' },
    { why: 'another questionnaire inside', sheet: { questionnaire: 'other@1.0.0' }, error: 'changed' },
    { why: 'another language inside', sheet: { locale: 'xx' }, error: 'changed' },
  ])('$why', async ({ sheet, error }) => {
    // Somebody with an invitation and a program of their own.
    const lying = { ...sheetOf('employee'), toJSON: () => ({ ...sheetOf('employee'), ...sheet }) };
    const sealed = await sealedBy('employee', round, { sheet: lying as ResponseSheetFile });
    expect(await openSealed(sealed, round)).toEqual({ ok: false, error });
  });

  test.each(['yesterday', '2026-11-22', '2026-11-22T09:30:00+01:00'])('a time like %s', async (at) => {
    expect(await openSealed(await sealedBy('employee', round, { at }), round)).toEqual({
      ok: false,
      error: 'changed',
    });
  });

  test('a questionnaire that the round is not about', async () => {
    const sealed = await sealedBy('employee', round);
    expect(await openSealed(sealed, { ...round, questionnaire: 'vis-a-vis@2.0.0' })).toEqual({
      ok: false,
      error: 'other-questionnaire',
    });
  });

  test('the same answers a second time, and older ones than those opened', async () => {
    const older = await sealedBy('employee', round, { at: '2026-11-21T09:00:00Z' });
    const newer = await sealedBy('employee', round);
    const opened = unwrap(await openSealed(newer, round)).round;
    expect(await openSealed(newer, opened)).toEqual({ ok: false, error: 'replayed' });
    expect(await openSealed(older, opened)).toEqual({ ok: false, error: 'outdated' });
    expect(await isLatestOpened(newer, opened)).toBe(true);
    expect(await isLatestOpened(older, opened)).toBe(false);

    const again = unwrap(await openSealed(newer, opened, { again: true }));
    expect(again.round).toEqual(opened);
    // The other person's answers are another matter, whenever they were sealed.
    const manager = await sealedBy('manager', round, { at: '2026-11-20T09:00:00Z' });
    expect((await openSealed(manager, opened)).ok).toBe(true);
  });

  test.each([
    { why: 'another version', at: 0, error: 'wrong-version' },
    { why: 'another way of agreeing on a key', at: 2, error: 'wrong-version' },
    { why: 'another cipher', at: 6, error: 'wrong-version' },
  ])('$why', async ({ at, error }) => {
    const bytes = messageBytes(await sealedBy('employee', round));
    bytes[at] = 9;
    expect(parseMessage(bytes)).toEqual({ ok: false, error });
  });

  test('answers in the clear, whatever was written in them', () => {
    for (const open of ['see https://example.org/#a=AAAA', SEALED_FORMAT])
      expect(looksSealed(JSON.stringify({ ...sheetOf('employee'), open }))).toBe(open === SEALED_FORMAT);
  });

  test.each(['', 'hello', '{}', '{"format":"visavis-sealed-answers"}', '#a=', '#a=AQ', '#a=%20'])(
    'what is no sealed message: %s',
    (text) => {
      expect(readSealed(text)).toEqual({ ok: false, error: 'unreadable' });
    },
  );
});

test('nothing of the answers stands in the clear, and lengths say little', async () => {
  const lengths = await Promise.all(
    [sheetOf('employee'), { ...sheetOf('employee'), responses: {} }].map(async (sheet) => {
      const text = sealedFile(await sealedBy('employee', round, { sheet }));
      expect(text).not.toContain('Noor');
      return text.length;
    }),
  );
  expect(new Set(lengths).size).toBeLessThanOrEqual(2);
  const same = await Promise.all([1, 2].map(() => sealedBy('employee', round)));
  const [first, second] = same.map((message) => sealedFragment(message));
  expect(first).not.toBe(second);
});

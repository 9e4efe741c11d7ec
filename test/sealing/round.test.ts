import { beforeAll, describe, expect, test } from 'vitest';
import { unwrap } from '../../src/kernel/result.js';
import { backUpRound, restoreRound } from '../../src/sealing/backup.js';
import { fingerprint } from '../../src/sealing/fingerprint.js';
import {
  invitationFragment,
  invitationPath,
  invitationTo,
  readInvitation,
} from '../../src/sealing/invitation.js';
import { openSealed } from '../../src/sealing/open.js';
import { lockRound } from '../../src/sealing/round.js';
import { newRound, random, sealedBy } from '../helpers/rounds.js';

const PASSPHRASE = 'four plain words here';

describe('an invitation', () => {
  test('is what it was after a journey as a link', async () => {
    const invitation = invitationTo(await newRound(), 'manager');
    expect(invitationPath(invitation)).toBe('/fill/vis-a-vis?role=manager');
    const link = `https://visavis.example${invitationPath(invitation)}#${invitationFragment(invitation)}`;
    expect(unwrap(readInvitation(`${link}\n`))).toEqual(invitation);
    // A QR code of this length can be read from a screen with any phone.
    expect(link.length).toBeLessThan(300);
  });

  test.each([
    { why: 'another version', change: ['v=1', 'v=2'], error: 'wrong-version' },
    { why: 'a link cut off', change: [/.{5}$/, ''], error: 'unreadable' },
    { why: 'an unknown role', change: ['r=manager', 'r=boss'], error: 'unreadable' },
    { why: 'no key', change: [/k=[^&]*/, 'k='], error: 'unreadable' },
    { why: 'no questionnaire', change: [/q=[^&]*/, 'q=x'], error: 'unreadable' },
    { why: 'an ordinary place on the page', change: [/^.*$/, 'strengths'], error: 'unreadable' },
  ] as const)('with $why is refused', async ({ change: [from, to], error }) => {
    const fragment = invitationFragment(invitationTo(await newRound(), 'manager'));
    expect(readInvitation(`#${fragment.replace(from, to)}`)).toEqual({ ok: false, error });
  });
});

test('a fingerprint is twenty digits that change with the key', async () => {
  const [one, other] = await Promise.all([newRound(), newRound()]);
  const number = await fingerprint(one);
  expect(number).toMatch(/^\d{4}( \d{4}){4}$/);
  expect(await fingerprint({ id: one.id, publicKey: one.publicKey })).toBe(number);
  expect(await fingerprint(other)).not.toBe(number);
  // Worked out with another tool: sha256("visavis/fingerprint/v1|AAAA|BBBB") mod 10^20.
  expect(await fingerprint({ id: 'AAAA', publicKey: 'BBBB' })).toBe('0161 2751 8889 7386 5998');
});

describe('a backup', () => {
  // Deriving a key is slow on purpose: one backup for all.
  let backupOfOne: string;
  beforeAll(async () => {
    backupOfOne = unwrap(await backUpRound(await newRound(), PASSPHRASE, random));
  });

  test('opens with its passphrase, on any keyboard, and the round opens answers', async () => {
    const round = await newRound();
    const backup = unwrap(await backUpRound(round, `${PASSPHRASE} ﬁ `, random));
    expect(backup).not.toContain(round.secrets.employee);
    expect(backup).not.toContain('Noor');
    const { keys, ...restored } = unwrap(await restoreRound(backup, `${PASSPHRASE} fi`));
    const { keys: _, ...given } = round;
    expect(restored).toEqual(given);
    const sealed = await sealedBy('employee', round);
    const locked = await lockRound({ keys, ...restored });
    expect(locked.keys.privateKey.extractable).toBe(false);
    expect((await openSealed(sealed, locked)).ok).toBe(true);
  });

  test.each([
    { why: 'another passphrase', passphrase: 'four other words here', error: 'wrong-passphrase' },
    { why: 'a changed byte', change: ['"content": "', '"content": "AAAA'], error: 'wrong-passphrase' },
    { why: 'a later version', change: ['"version": 1', '"version": 2'], error: 'wrong-version' },
    { why: 'another hash', change: ['SHA-512', 'SHA-1'], error: 'wrong-version' },
    { why: 'work without end', change: ['600000', '99999999999'], error: 'unreadable' },
    { why: 'another format', change: ['visavis-round', 'other'], error: 'unreadable' },
    { why: 'a part missing', change: ['"iv"', '"vi"'], error: 'unreadable' },
  ])(
    'with $why is refused',
    async ({ passphrase = PASSPHRASE, change: [from = '', to = ''] = [], error }) => {
      expect(await restoreRound(backupOfOne.replace(from, to), passphrase)).toEqual({ ok: false, error });
    },
  );

  test('wants a passphrase that is not guessed at once', async () => {
    expect(await backUpRound(await newRound(), 'short  ', random)).toEqual({
      ok: false,
      error: 'short-passphrase',
    });
  });
});

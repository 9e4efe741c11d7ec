import { describe, expect, test } from 'vitest';
import { pairSheets, requireConsent } from '../../src/responses/pair-sheets.js';
import type { ResponseSheet } from '../../src/responses/response-sheet.js';
import { buildInstrument } from '../helpers/questionnaire-builder.js';
import { makeSheet } from '../helpers/sheets.js';

const instrument = buildInstrument([{ id: 'pace' }]);
const newer = { ...instrument, version: '2.0.0', reference: 'built@2.0.0' };
const employee = makeSheet(instrument, 'employee', {});
const manager = makeSheet(instrument, 'manager', {});

describe('pairSheets', () => {
  test('one of each role, for the same questionnaire', () => {
    expect(pairSheets({ manager, employee })).toEqual({ ok: true, value: { manager, employee } });
  });

  test.each([
    {
      why: 'two managers',
      sheets: { manager, employee: manager },
      detail: 'Both sheets are from the manager; a pair has one of each role.',
      violations: [{ pointer: '/employee/role', code: 'role', message: 'must be "employee"' }],
    },
    {
      why: 'two employees',
      sheets: { manager: employee, employee },
      detail: 'Both sheets are from the employee; a pair has one of each role.',
      violations: [{ pointer: '/manager/role', code: 'role', message: 'must be "manager"' }],
    },
    {
      why: 'each in the place of the other',
      sheets: { manager: employee, employee: manager },
      detail: 'The two sheets are swapped: put each in the place of its role.',
      violations: [
        { pointer: '/manager/role', code: 'role', message: 'must be "manager"' },
        { pointer: '/employee/role', code: 'role', message: 'must be "employee"' },
      ],
    },
    {
      why: 'two versions of a questionnaire',
      sheets: { manager, employee: makeSheet(newer, 'employee', {}) },
      detail: 'The two sheets answer different questionnaires or versions.',
      violations: [
        {
          pointer: '/employee/questionnaire',
          code: 'questionnaire',
          message: "must be built@1.0.0, as on the manager's sheet",
        },
      ],
    },
  ])('refuses $why', ({ sheets, detail, violations }) => {
    expect(pairSheets(sheets)).toMatchObject({
      ok: false,
      error: { code: 'invalid-pair', message: detail, violations },
    });
  });

  test('names the place each sheet came from', () => {
    const at = { manager: '/pairs/0/manager', employee: '/pairs/0/employee' };
    expect(pairSheets({ manager, employee: manager }, at)).toMatchObject({
      error: { violations: [{ pointer: '/pairs/0/employee/role' }] },
    });
  });
});

describe('requireConsent', () => {
  const no = (sheet: ResponseSheet): ResponseSheet => ({ ...sheet, consent: { sharedReport: false } });
  const message = 'must be true for anything that is shared';

  test.each([
    { why: 'both yes', sheets: { manager, employee }, missing: [] },
    { why: 'the manager said no', sheets: { manager: no(manager), employee }, missing: ['manager'] },
    { why: 'the employee said no', sheets: { manager, employee: no(employee) }, missing: ['employee'] },
    {
      why: 'both said no',
      sheets: { manager: no(manager), employee: no(employee) },
      missing: ['manager', 'employee'],
    },
  ])('$why', ({ sheets, missing }) => {
    const result = requireConsent(sheets);
    const violations = missing.map((role) => ({
      pointer: `/${role}/consent/sharedReport`,
      code: 'consent',
      message,
    }));
    expect(result).toMatchObject(
      missing.length === 0 ? { ok: true } : { ok: false, error: { code: 'consent-missing', violations } },
    );
  });
});

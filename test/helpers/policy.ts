import { unwrap } from '../../src/kernel/result.js';
import { parseTemplate } from '../../src/report/parse-template.js';
import type { ReportTemplate } from '../../src/report/template.js';
import { readJson } from './json.js';

/** The shipped template, without its texts: they take a second to check, and few tests need them. */
export const template: ReportTemplate = unwrap(
  parseTemplate(readJson('report-templates/open-conversation/template.json'), 'template.json'),
);
export const { policy, locales: LOCALES } = template;

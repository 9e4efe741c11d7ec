import { describe, expect, test } from 'vitest';
import { questionnaireSchema } from '../../src/instrument/questionnaire-file.js';
import { brandSchema } from '../../src/report/brand-file.js';
import { templateSchema } from '../../src/report/template-file.js';
import { responseSheetSchema } from '../../src/responses/response-sheet-file.js';

/**
 * Editors read these files; the code reads the sources beside them. `npm run golden` writes the files anew.
 */
describe('published JSON Schemas are those the code validates with', () => {
  test.each([
    { file: 'questionnaires/questionnaire.schema.json', schema: questionnaireSchema },
    { file: 'questionnaires/response-sheet.schema.json', schema: responseSheetSchema },
    { file: 'report-templates/report-template.schema.json', schema: templateSchema },
    { file: 'report-templates/brand.schema.json', schema: brandSchema },
  ])('$file', async ({ file, schema }) => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`../../${file}`);
  });
});

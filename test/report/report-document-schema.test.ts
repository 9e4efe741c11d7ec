import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { renderJson } from '../../src/pipeline/render-json.js';
import { reportDocumentSchema } from '../../src/report/report-document-schema.js';
import { EXAMPLE_DOCUMENTS } from '../helpers/example-documents.js';

const ajv = new Ajv2020({ strict: true });
const isReportDocument = ajv.compile(reportDocumentSchema);

test('the published schema is the one in the code; `npx vitest run test/report --update` writes it', async () => {
  await expect(`${JSON.stringify(reportDocumentSchema, null, 2)}\n`).toMatchFileSnapshot(
    '../../report-templates/report-document.schema.json',
  );
});

describe.each(EXAMPLE_DOCUMENTS)('$name', ({ document }) => {
  const json = (): Record<string, never> => JSON.parse(renderJson(document));

  test('is a report document by the schema', () => {
    isReportDocument(json());
    expect(isReportDocument.errors ?? []).toEqual([]);
  });

  test('is none with a block of an unknown kind, a stray field or a missing one', () => {
    const [cover, ...rest] = document.sections;
    expect(isReportDocument({ ...json(), sections: [{ ...cover, blocks: [{ kind: 'hologram' }] }] })).toBe(
      false,
    );
    expect(isReportDocument({ ...json(), answers: [] })).toBe(false);
    expect(
      isReportDocument({ ...json(), sections: [{ ...cover, blocks: [{ kind: 'paragraph' }] }, ...rest] }),
    ).toBe(false);
  });
});

import { comparisonSchema } from '../../pipeline/comparison-schema.js';
import { profileSchema } from '../../pipeline/profile-schema.js';
import { chartPictureSchema } from '../../report/chart-picture-schema.js';
import { ENGINE_VERSION } from '../../report/engine-version.js';
import { reportDocumentSchema } from '../../report/report-document-schema.js';
import { questionnaireAnswerSchema, questionnaireListSchema } from '../questionnaire-schema.js';
import { admissionTo, SECURITY_SCHEMES } from './admission.js';
import type { Components, Contract, Operation } from './contract.js';
import { HEADERS } from './header-components.js';
import { introduction } from './introduction.js';
import { analysisOperations } from './operations/analyses.js';
import { batchOperations } from './operations/batches.js';
import { calibrationOperations } from './operations/calibrations.js';
import { chartOperations } from './operations/charts.js';
import { documentationOperations } from './operations/documentation.js';
import { healthOperations } from './operations/health.js';
import { questionnaireOperations } from './operations/questionnaires.js';
import { reportOperations } from './operations/reports.js';
import { problemResponses, problemSchema } from './problem-responses.js';
import { requestComponents } from './request-components.js';
import { schemaComponents } from './schema-components.js';

const TAGS: Components = {
  Questionnaires: { description: 'What can be asked.' },
  Analyses: { description: 'What the answers say, as numbers with their uncertainty.' },
  Reports: { description: 'What two people read.' },
  Calibrations: { description: 'Errors of measurement from earlier answers.' },
  Operations: { description: 'For whoever runs or connects the service.' },
};

/** The interface as an OpenAPI 3.1 document, with the schemas that validate and examples that were run. */
export function openApiDocument(contract: Contract): object {
  const operations = [
    ...questionnaireOperations(contract),
    ...analysisOperations(contract),
    ...reportOperations(contract),
    ...batchOperations(contract),
    ...chartOperations(contract),
    ...calibrationOperations(contract),
    ...healthOperations(),
    ...documentationOperations(),
  ];
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Visavis',
      version: ENGINE_VERSION,
      summary: 'From two sheets of answers to a report for one conversation.',
      description: introduction(contract),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'The service that gave this document.' }],
    tags: Object.entries(TAGS).map(([name, tag]) => ({ name, ...tag })),
    security: [],
    paths: pathsOf(operations, contract),
    components: {
      schemas: {
        ...requestComponents(contract.engine.library),
        ...schemaComponents('QuestionnaireList', questionnaireListSchema),
        ...schemaComponents('Questionnaire', questionnaireAnswerSchema),
        ...schemaComponents('Profile', profileSchema),
        ...schemaComponents('Comparison', comparisonSchema),
        ...schemaComponents('ReportDocument', reportDocumentSchema),
        ...schemaComponents('ChartPicture', chartPictureSchema),
        ...schemaComponents('Problem', problemSchema),
      },
      headers: HEADERS,
      ...(contract.secured && { securitySchemes: SECURITY_SCHEMES }),
    },
  };
}

function pathsOf(operations: readonly Operation[], contract: Contract): Components {
  const paths: Record<string, Record<string, object>> = {};
  for (const entry of operations) {
    const { method, path, operation, problems, refusals } = entry;
    const admission = admissionTo(entry, contract);
    const responses = {
      ...operation.responses,
      ...problemResponses([...problems, ...admission.problems], refusals),
    };
    paths[path] = { ...paths[path], [method]: { ...operation, ...admission.operation, responses } };
  }
  return paths;
}

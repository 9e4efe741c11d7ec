import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { SETTING_NAMES } from '../../src/config/config.js';
import { variableOf } from '../../src/config/settings.js';
import { toolOrReason } from '../helpers/debian-tool.js';
import { COMPOSE, KUBERNETES_FILES, MANIFESTS } from '../helpers/deploy-files.js';
import { runCli } from '../helpers/run-cli.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const temporaryFolder = temporaryFolders();
const validator = toolOrReason(
  'kubernetes-validate',
  'no package; PyPI: kubernetes-validate',
  'the manifests',
);

describe.skipIf(validator === undefined)('the validator', () => {
  const validate = (files: readonly string[]) =>
    spawnSync(validator ?? '', ['--strict', ...files], { encoding: 'utf8' });

  test('accepts every manifest, with no word that Kubernetes does not know', () => {
    const { status, stdout, stderr } = validate(KUBERNETES_FILES);
    expect(stdout + stderr).not.toMatch(/ERROR|WARN/);
    expect(status).toBe(0);
    expect((stdout + stderr).match(/passed for resource/g)).toHaveLength(MANIFESTS.length);
  });

  test.each([
    { why: 'a misspelt field', from: 'replicas: 2', to: 'replica: 2' },
    { why: 'a value of another type', from: 'replicas: 2', to: 'replicas: two' },
  ])('would not accept $why', ({ from, to }) => {
    const file = path.join(temporaryFolder(), 'service.yaml');
    writeFileSync(file, readFileSync('deploy/kubernetes/service.yaml', 'utf8').replace(from, to));
    expect(validate([file]).status).not.toBe(0);
  });
});

interface Container {
  readonly args: readonly string[];
  readonly env?: readonly { readonly name: string }[];
  readonly image: string;
}

const containers = MANIFESTS.flatMap(
  ({ spec }): readonly Container[] => spec.template?.spec.containers ?? [],
);
const ours = containers.filter(({ image }) => image.startsWith('visavis'));
const composed = Object.values(COMPOSE.services).filter(({ environment }) => environment !== undefined);

describe('what the files ask of the program', () => {
  const help = new Map<string, string>();
  beforeAll(async () => {
    for (const command of ['serve', 'worker', 'batch']) {
      help.set(command, (await runCli([command, '--help'])).stdout);
    }
  });

  test('are commands and options it has', () => {
    const lines = [...ours.map(({ args }) => args), COMPOSE.services.worker?.command ?? []];
    expect(lines.length).toBeGreaterThanOrEqual(4);
    for (const [command = '', ...words] of lines) {
      for (const option of words.filter((word) => word.startsWith('--'))) {
        expect(help.get(command)).toContain(`${option} `);
      }
    }
  });

  test('are settings it reads', () => {
    const known = new Set([
      ...SETTING_NAMES.map(variableOf),
      'VISAVIS_QUEUE',
      'VISAVIS_QUEUE_KEY',
      'VISAVIS_QUEUE_PASSWORD',
      'SHARD',
    ]);
    const used = [
      ...ours.flatMap(({ env = [] }) => env.map(({ name }) => name)),
      ...composed.flatMap(({ environment = {} }) => Object.keys(environment)),
    ];
    expect(used.length).toBeGreaterThan(8);
    expect(used.filter((name) => !known.has(name))).toEqual([]);
  });
});

test('what selects pods selects some', () => {
  const pods = MANIFESTS.flatMap(({ spec }) => (spec.template ? [spec.template.metadata.labels] : []));
  const selectors = MANIFESTS.flatMap(({ spec }) =>
    [spec.podSelector?.matchLabels, spec.selector?.matchLabels].filter((labels) => labels !== undefined),
  );
  expect(selectors.length).toBeGreaterThan(8);
  const chosen = selectors.map((labels) =>
    pods.filter((pod) => Object.entries(labels).every(([name, value]) => pod[name] === value)),
  );
  expect(chosen.filter((found) => found.length === 0)).toEqual([]);
});

test('no pod runs as root, writes to its image or gains rights', () => {
  const specs = MANIFESTS.flatMap(({ spec }) => (spec.template ? [spec.template.spec] : []));
  expect(specs.map(({ securityContext }) => securityContext.runAsNonRoot)).not.toContain(undefined);
  for (const { containers: all } of specs) {
    for (const { securityContext } of all) {
      expect(securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
    }
  }
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  delivered,
  readManifest,
  reportsIn,
  runBatch,
  somePairs,
  startBatch,
  untilRecorded,
  writeLines,
} from '../helpers/batch-runs.js';
import { runCli } from '../helpers/run-cli.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';
import { unzip } from '../helpers/unzip.js';

const temporaryFolder = temporaryFolders();

describe('--out file.zip', () => {
  test('holds the same files as a folder, in the order of the lines, and the manifest', async () => {
    const folder = temporaryFolder();
    const [good, other] = somePairs(2);
    const input = writeLines(folder, [good, 'nonsense', other]);
    const [out, zip] = [path.join(folder, 'out'), path.join(folder, 'out.zip')];
    const [, run] = await Promise.all([runBatch(input, out), runBatch(input, zip)]);
    expect(run.code).toBe(3);

    const contents = await unzip(readFileSync(zip));
    expect([...contents.keys()]).toEqual([...reportsIn(out), 'manifest.ndjson']);
    for (const name of reportsIn(out)) {
      expect(contents.get(name)?.equals(readFileSync(path.join(out, name)))).toBe(true);
    }
    const manifest = contents.get('manifest.ndjson')?.toString().trimEnd().split('\n') ?? [];
    const withoutSeal = readManifest(out).map((entry) => ({ ...entry, seal: undefined }));
    expect(manifest.map((line) => JSON.parse(line))).toEqual(withoutSeal);
    expect(readdirSync(folder).sort()).toEqual(['out', 'out.zip', 'pairs.ndjson']);
  });

  test('is the same archive in every time zone', async () => {
    const folder = temporaryFolder();
    const input = writeLines(folder, somePairs(1));
    const zips = await Promise.all(
      ['Pacific/Auckland', 'America/Anchorage'].map(async (TZ, index) => {
        const zip = path.join(folder, `${index}.zip`);
        await runCli(['batch', input, '--out', zip, '--date', '2026-10-12', '--workers', '1'], {
          env: { TZ },
        });
        return readFileSync(zip);
      }),
    );
    expect(zips[0]?.equals(zips[1] ?? Buffer.of())).toBe(true);
  });

  test('goes on after Ctrl-C, and appears only when it is whole', async () => {
    const folder = temporaryFolder();
    const input = writeLines(folder, somePairs(40));
    const zip = path.join(folder, 'out.zip');
    const { child, ended } = startBatch(input, zip);
    await untilRecorded(`${zip}.part`, 4);
    child.kill('SIGINT');
    expect((await ended).code).toBe(130);
    expect(readdirSync(folder).sort()).toEqual(['out.zip.part', 'pairs.ndjson']);
    const begun = delivered(readManifest(`${zip}.part`)).length;

    const second = await runBatch(input, zip);
    expect(second.code).toBe(0);
    expect(second.stderr).toContain(`${begun} reports of an earlier run were kept.`);
    expect((await unzip(readFileSync(zip))).size).toBe(41);
    expect(readdirSync(folder).sort()).toEqual(['out.zip', 'pairs.ndjson']);
  });
});

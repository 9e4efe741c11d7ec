import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { goodPair } from '../helpers/bad-pairs.js';
import { CLI, runCli } from '../helpers/run-cli.js';
import { startService } from '../helpers/run-service.js';

describe('visavis serve', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('ends running requests on %s, then stops', async (signal) => {
    const { url, child, log } = await startService();
    expect((await fetch(`${url}/readyz`)).status).toBe(200);

    const answer = fetch(`${url}/v1/reports`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...goodPair(), date: '2026-10-12' }),
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    child.kill(signal);

    expect((await answer).status).toBe(200);
    expect((await (await answer).arrayBuffer()).byteLength).toBeGreaterThan(10_000);
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    const events = (await log)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).event);
    expect(events).toEqual([
      'server-started',
      'request-answered',
      'server-stopping',
      'request-answered',
      'server-stopped',
    ]);
  });

  test('does not wait for connections that are kept alive', async () => {
    const { url, child } = await startService();
    await (await fetch(`${url}/livez`)).text();
    const start = Date.now();
    child.kill('SIGTERM');
    await once(child, 'close');
    expect(Date.now() - start).toBeLessThan(2_000);
  });

  test('has its metrics at an address of their own, and logs from the level that is set', async () => {
    const words = ['serve', '--port', '0', '--metrics-port', '0', '--log-level', 'warn'];
    const child = spawn(process.execPath, [CLI, ...words]);
    const log = text(child.stderr);
    let told = '';
    for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
      told += chunk;
      if (told.includes('/metrics\n')) break;
    }
    const [, url] = /^Metrics are at (http:\S+)$/m.exec(told) ?? [];
    expect(await (await fetch(String(url))).text()).toContain('visavis_http_requests_running');
    child.kill('SIGTERM');
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    expect(await log).toBe('');
  });

  test('names every mistake in its configuration at once, and does not start', async () => {
    const env = { VISAVIS_PORT: 'marked', VISAVIS_HSOT: '::1' };
    const { code, stdout, stderr } = await runCli(['serve', '--max-body-bytes', '-1'], { env });
    expect(stderr).toContain('visavis: the configuration has 3 mistakes:\n');
    for (const name of ['VISAVIS_PORT holds', 'VISAVIS_HOST is', '--max-body-bytes holds']) {
      expect(stderr).toContain(name);
    }
    expect(stderr).not.toContain('marked');
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  test('says so when the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await runCli(['serve', '--port', String(port)]);
    other.close();
    expect(stderr).toContain(`port ${port} is in use; choose another with --port.`);
    expect(code).toBe(2);
  });
});

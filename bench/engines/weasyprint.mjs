import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('serve-weasyprint.py', import.meta.url));
const VERSION = '70.0';
const ENVIRONMENT = path.join(tmpdir(), `visavis-bench-weasyprint-${VERSION}`);

/** One Python process for all reports, with its fonts loaded. */
export async function open() {
  const child = spawn(findPython(), [SCRIPT], { stdio: ['pipe', 'pipe', 'ignore'] });
  const read = createReader(child.stdout);
  const version = await read.line();
  return {
    version: `WeasyPrint ${version}`,
    render: async ({ html }) => {
      child.stdin.write(`${JSON.stringify(html)}\n`);
      return read.bytes(Number(await read.line()));
    },
    close: async () => child.stdin.end(),
  };
}

/** A Python that has WeasyPrint: the system's, or one in the temporary folder, installed when missing. */
function findPython() {
  const own = path.join(ENVIRONMENT, 'bin', 'python');
  for (const python of ['python3', own]) {
    try {
      execFileSync(python, ['-c', 'import weasyprint'], { stdio: 'ignore' });
      return python;
    } catch {
      // The next one may have it.
    }
  }
  try {
    if (!existsSync(own)) execFileSync('python3', ['-m', 'venv', ENVIRONMENT], { stdio: 'ignore' });
    execFileSync(own, ['-m', 'pip', 'install', '--quiet', `weasyprint==${VERSION}`], { stdio: 'ignore' });
    return own;
  } catch {
    throw new Error(`WeasyPrint ${VERSION} could not be installed with Python's venv and pip`);
  }
}

/** Reads lines and counted bytes from one stream. */
function createReader(stream) {
  let buffered = Buffer.alloc(0);
  const chunks = stream[Symbol.asyncIterator]();
  const more = async () => {
    const { value, done } = await chunks.next();
    if (done) throw new Error('WeasyPrint ended early');
    buffered = Buffer.concat([buffered, value]);
  };
  const take = (length) => {
    const taken = buffered.subarray(0, length);
    buffered = buffered.subarray(length);
    return taken;
  };
  return {
    async line() {
      while (!buffered.includes('\n')) await more();
      return take(buffered.indexOf('\n') + 1)
        .toString()
        .trimEnd();
    },
    async bytes(length) {
      while (buffered.length < length) await more();
      return take(length);
    },
  };
}

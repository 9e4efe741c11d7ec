import { spawnSync } from 'node:child_process';

/** What can be said of a file with the tools at hand; absent where a tool is missing. */
export function checkPdf(file) {
  const info = run('pdfinfo', [file]);
  const check = run('qpdf', ['--check', file]);
  return {
    ...(info !== undefined && {
      tagged: /^Tagged:\s+yes/m.test(info.text),
      pages: Number(/^Pages:\s+(\d+)/m.exec(info.text)?.[1]),
    }),
    ...(check !== undefined && { qpdfClean: check.status === 0 }),
  };
}

function run(program, words) {
  const { status, stdout, error } = spawnSync(program, words, { encoding: 'utf8' });
  return error === undefined ? { status, text: stdout } : undefined;
}

// Validates PDFs with veraPDF (test/conformance): node scripts/conformance.mjs [--required] [FOLDER...]
// Without a folder: all golden and branded reports and 200 generated ones, after a check that a missing
// alternative text fails.
// Exit codes are the validator's: 0 passed, 1 failed, 2 wrong usage. 3: it could not be built or started.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');
const PROJECT = path.join(ROOT, 'test', 'conformance');
const TARGET = path.join(PROJECT, 'target');
const STAMP = path.join(TARGET, 'built-from.json');
const OWN_REPORTS = path.join(ROOT, 'demo-output', 'conformance');
const GENERATED_PAIRS = 200;
const OLDEST_JAVA = 17;
const FAILED = 1;
const NOT_CHECKED = 3;

const required = process.argv.includes('--required');
const args = process.argv.slice(2).filter((arg) => arg !== '--required');

const missing = missingTools();
if (missing.length > 0) {
  console.log(`LEFT OUT: the veraPDF validation (conformance ${args.join(' ')}).`);
  console.log(`No PDF was checked, because this machine lacks: ${missing.join(', ')}.`);
  process.exit(required ? NOT_CHECKED : 0);
}
if (!isBuilt() && !build()) {
  console.error('The conformance validator could not be built, so no PDF was checked.');
  process.exit(NOT_CHECKED);
}
process.exit(args.length > 0 ? validate(args) : validateOwnReports());

/** A validator that passes a report without one of its alternative texts would pass anything. */
function validateOwnReports() {
  const tsx = path.join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const script = path.join(import.meta.dirname, 'conformance-reports.ts');
  const made = spawnSync(process.execPath, [tsx, script, OWN_REPORTS, String(GENERATED_PAIRS)], {
    stdio: 'inherit',
  });
  if (made.status !== 0) return NOT_CHECKED;
  if (validate([path.join(OWN_REPORTS, 'one-alternative-text-missing.pdf')], 'ignore') !== FAILED) {
    console.error(
      'The validator does not see that an alternative text is missing, so its word means nothing.',
    );
    return NOT_CHECKED;
  }
  return validate([path.join(OWN_REPORTS, 'reports')]);
}

/** All files in one process: starting Java and loading the profiles takes as long as twenty files. */
function validate(paths, stdio = 'inherit') {
  const classpath = [path.join(TARGET, 'classes'), path.join(TARGET, 'lib', '*')].join(path.delimiter);
  const java = ['-XX:+UseSerialGC', '-cp', classpath, 'nl.visavis.conformance.Conformance', ...paths];
  return spawnSync('java', java, { stdio }).status ?? NOT_CHECKED;
}

/** What a message can name; empty when everything is there. */
function missingTools() {
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = /version "(\d+)/.exec(java.stderr ?? '')?.[1];
  const maven = spawnSync('mvn', ['-version'], { encoding: 'utf8' });
  return [
    ...(Number(version) >= OLDEST_JAVA ? [] : [`java ${OLDEST_JAVA} or newer (found: ${version ?? 'none'})`]),
    ...(maven.status === 0 ? [] : ['mvn (found: none)']),
  ];
}

/** The build is kept as long as pom.xml and the sources are the same files with the same modification times. */
function isBuilt() {
  try {
    return readFileSync(STAMP, 'utf8') === inputs();
  } catch {
    return false;
  }
}

/** Always from nothing: Maven would leave the jars of an earlier version in target/lib, and so on the classpath. */
function build() {
  rmSync(TARGET, { recursive: true, force: true });
  const maven = spawnSync('mvn', ['-B', '-q', '-f', path.join(PROJECT, 'pom.xml'), 'process-classes'], {
    encoding: 'utf8',
  });
  if (maven.status !== 0) {
    console.error(`${maven.stdout}${maven.stderr}`);
    return false;
  }
  writeFileSync(STAMP, inputs());
  return true;
}

function inputs() {
  const sources = readdirSync(path.join(PROJECT, 'src'), { recursive: true })
    .map((name) => path.join('src', name))
    .sort();
  const entries = ['pom.xml', ...sources].map((name) => [name, statSync(path.join(PROJECT, name)).mtimeMs]);
  return JSON.stringify(entries);
}

/**
 * Prints what failed in one vitest run, a paragraph each: file, title, the first lines of the reason. It is read at the
 * end of a long log, of which often only the end is kept.
 *
 * node failures.mjs REPORT
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const LINES_OF_A_REASON = 12;

for (const file of readReport(process.argv[2]).testResults ?? []) {
  const name = relative(process.cwd(), file.name);
  const tests = file.assertionResults.filter((test) => test.status === 'failed');
  for (const test of tests) print(`${name}: ${test.fullName}`, (test.failureMessages ?? []).join('\n'));
  if (file.status === 'failed' && tests.length === 0) print(name, file.message ?? '');
}

function print(title, reason) {
  const lines = stripVTControlCharacters(reason)
    .split('\n')
    .filter((line) => !line.includes('/node_modules/'))
    .slice(0, LINES_OF_A_REASON);
  process.stdout.write(`✗ ${title}\n${lines.map((line) => `    ${line}\n`).join('')}`);
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/**
 * Prints "passed failed skipped" of one vitest run. A file that does not load, an error outside a test and a run
 * without a report count as failed: nothing that could not run is passed over in silence.
 *
 * node counts.mjs REPORT EXIT_STATUS
 */
import { readFileSync } from 'node:fs';

const [reportFile, exitStatus] = process.argv.slice(2);

const report = readReport(reportFile);
const passed = report.numPassedTests ?? 0;
const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
const unloaded = (report.testResults ?? []).filter(
  (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
).length;
const failed = (report.numFailedTests ?? 0) + unloaded;
const unexplained = failed === 0 && (exitStatus !== '0' || passed === 0) ? 1 : 0;

process.stdout.write(`${passed} ${failed + unexplained} ${skipped}\n`);

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

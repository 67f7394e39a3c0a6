import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../stack/bash.fixtures.js';

const program = resolve(import.meta.dirname, 'counts.mjs');

async function counts(report: unknown, exitStatus: number): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'resync-counts-')), 'report.json');
  if (report !== undefined) writeFileSync(file, JSON.stringify(report));
  return (await run(process.execPath, [program, file, String(exitStatus)])).stdout.trim();
}

const aReport = (passed: number, failed: number, pending = 0, files: unknown[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  testResults: files,
});

it('counts what passed, failed and was skipped', async () => {
  expect(await counts(aReport(7, 0, 2), 0)).toBe('7 0 2');
  expect(await counts(aReport(7, 3), 1)).toBe('7 3 0');
});

it('counts a file that does not load as failed', async () => {
  expect(await counts(aReport(7, 0, 0, [{ status: 'failed', assertionResults: [] }]), 1)).toBe('7 1 0');
});

it('counts a run that failed outside its tests as failed', async () => {
  expect(await counts(aReport(7, 0), 1)).toBe('7 1 0');
});

it('counts a run without a report, or without a test, as failed', async () => {
  expect(await counts(undefined, 0)).toBe('0 1 0');
  expect(await counts(aReport(0, 0), 0)).toBe('0 1 0');
});

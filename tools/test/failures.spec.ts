import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../stack/bash.fixtures.js';

const program = resolve(import.meta.dirname, 'failures.mjs');

async function failures(report: unknown): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'resync-failures-')), 'report.json');
  if (report !== undefined) writeFileSync(file, JSON.stringify(report));
  return (await run(process.execPath, [program, file])).stdout;
}

const aFile = (status: string, assertionResults: unknown[], message = '') => ({
  name: resolve('libs/monitoring/poll.spec.ts'),
  status,
  message,
  assertionResults,
});

it('names each test that failed, by its file, with the beginning of its reason', async () => {
  const reason = [
    '\u001b[31mAssertionError: expected 1 to be 2\u001b[39m',
    ...Array<string>(40).fill('at somewhere'),
  ];
  const told = await failures({
    testResults: [
      aFile('failed', [
        { status: 'passed', fullName: 'polls' },
        { status: 'failed', fullName: 'polls again', failureMessages: [reason.join('\n')] },
      ]),
    ],
  });
  expect(told).toContain(
    '✗ libs/monitoring/poll.spec.ts: polls again\n    AssertionError: expected 1 to be 2\n',
  );
  expect(told.split('\n').length).toBeLessThan(16);
  expect(told).not.toContain('polls\n');
});

it('names a file that does not load', async () => {
  expect(await failures({ testResults: [aFile('failed', [], 'Cannot find module')] })).toBe(
    '✗ libs/monitoring/poll.spec.ts\n    Cannot find module\n',
  );
});

it('says nothing of a run in which all passed, or of one that left no report', async () => {
  expect(await failures({ testResults: [aFile('passed', [{ status: 'passed', fullName: 'polls' }])] })).toBe(
    '',
  );
  expect(await failures(undefined)).toBe('');
});

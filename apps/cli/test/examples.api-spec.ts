import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type ApiHarness } from '../../api/test/api-harness.js';
import { startTaughtApi, type TaughtApi } from '../../api/test/own-examples.fixtures.js';
import { startCli } from './cli.fixtures.js';

let taught: TaughtApi;
let api: ApiHarness;
let key: string;
beforeAll(async () => {
  taught = await startTaughtApi();
  api = taught.api;
});
afterAll(() => taught.close());
beforeEach(async () => {
  key = await api.aKey('operator', await api.aTenant());
});

const run = (...args: string[]) => startCli({ url: api.address, key }, 'examples', ...args).ended;

function aFile(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'resync-examples-')), 'examples.jsonl');
  writeFileSync(file, text);
  return file;
}
const WORDS = [
  { text: 'me manda o boletim', intent: 'period_summary' },
  { text: 'boletim da madruga por favor', intent: 'period_summary' },
];

it('teaches the examples of a file, says what that changed, and undoes it', async () => {
  const added = await run('add', aFile(WORDS.map((word) => `${JSON.stringify(word)}\n`).join('\n')));
  expect([added.code, added.stderr]).toEqual([0, '']);
  expect(added.stdout).toMatch(
    /Learned\. 2 added, 0 removed, 2 in all\.\n.*own questions named right: .* of 2\n/,
  );
  const [, change = ''] = /examples undo (\S+)/.exec(added.stdout) ?? [];
  expect((await run('list', '--text', 'MADRUGA')).stdout).toContain('boletim da madruga por favor');
  expect((await run('changes')).stdout).toContain('add, applied');
  expect((await run('undo', change)).stdout).toContain('0 added, 2 removed, 0 in all');
  expect((await run('list')).stdout).toBe('No examples of its own.\n');
});

it.each([
  ['which line is no JSON', `${JSON.stringify(WORDS[0])}\nme manda o boletim`, 'line 2, is not JSON'],
  ['which intent does not exist', JSON.stringify({ text: 'oi', intent: 'weather' }), '/examples/0/intent'],
  ['that nothing is in the file', '\n', '/examples'],
])('says %s, and changes nothing', async (_, content, told) => {
  const { code, stderr } = await run('add', aFile(content));
  expect(code).toBe(1);
  expect(stderr).toContain(told);
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'resync-logs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const search = (files: Record<string, string>) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const program = fileURLToPath(new URL('./search-logs.mjs', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [program, folder], { encoding: 'utf8' });
  return { status, stdout };
};

it('passes logs without a secret', () => {
  expect(search({ 'api.log': 'all well\n', 'api.secrets': 'correct horse\n' })).toEqual({
    status: 0,
    stdout: '1 lines searched for 1 secrets, 0 found\n',
  });
});

it('says where a secret of a test stands, and not which', () => {
  const { status, stdout } = search({
    'api.log': 'well\nuser correct horse\n',
    'api.secrets': 'correct horse\n',
  });
  expect([status, stdout.includes('api.log:2'), stdout.includes('horse')]).toEqual([1, true, false]);
});

it('knows a credential by its look', () => {
  const { status } = search({ 'api.log': `key rsk_${'x'.repeat(43)}\n`, 'api.secrets': 'another\n' });
  expect(status).toBe(1);
});

it('does not pass when there was nothing to search', () => {
  expect(search({ 'api.secrets': 'correct horse\n' }).status).toBe(1);
  expect(search({ 'api.log': 'well\n', 'api.secrets': '' }).status).toBe(1);
});

import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../../..');
const run = promisify(execFile);
const buf = (cwd: string, ...args: string[]) => run(join(root, 'node_modules/.bin/buf'), args, { cwd });

let copy: string;
beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), 'resync-proto-'));
  for (const name of ['proto', 'third_party', 'buf.yaml', 'buf.gen.yaml'])
    await cp(join(root, name), join(copy, name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterEach(() => rm(copy, { recursive: true }));

it('is written as buf wants it: style, comments, names', async () => {
  await buf(copy, 'lint');
  await buf(copy, 'format', '--diff', '--exit-code', 'proto');
});

it('breaks nothing that clients of the last release rely on', async () => {
  await buf(copy, 'breaking', '--against', 'proto/baseline.binpb');
});

it('would notice a change that does', async () => {
  const file = join(copy, 'proto/resync/v1/event.proto');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('uint64 sequence = 3;', 'string sequence = 3;'));
  await expect(buf(copy, 'breaking', '--against', 'proto/baseline.binpb')).rejects.toMatchObject({
    code: 100,
  });
});

it('is what the committed TypeScript was generated from', async () => {
  await buf(copy, 'generate');
  const generated = 'libs/platform/src/proto/generated';
  const written = (folder: string) => globSync('**/*.ts', { cwd: join(folder, generated) }).sort();
  expect(written(root)).toEqual(written(copy));
  for (const file of written(copy))
    expect(await readFile(join(root, generated, file), 'utf8')).toBe(
      await readFile(join(copy, generated, file), 'utf8'),
    );
});

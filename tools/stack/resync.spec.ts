import { resolve } from 'node:path';
import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from './bash.fixtures.js';

const root = resolve(import.meta.dirname, '../..');
const resync = (...args: string[]) => run(resolve(root, 'resync'), args, { HOME: '/nonexistent' });

describe('./resync', () => {
  it.each(globSync(['resync', '.ci/run', 'tools/stack/*.sh', 'deploy/**/*.sh'], { cwd: root }))(
    '%s is bash',
    async (file) => {
      expect(await run('bash', ['-n', resolve(root, file)])).toEqual({ status: 0, stdout: '', stderr: '' });
    },
  );

  it('tells how it is used', async () => {
    const { status, stdout } = await resync('help');
    expect(status).toBe(0);
    expect(stdout).toContain('./resync up [--detach]');
  });

  it('refuses a command that it does not know', async () => {
    const { status, stderr } = await resync('frobnicate');
    expect(status).toBe(2);
    expect(stderr).toContain('./resync doctor');
  });

  it('refuses a suite that it does not know before it starts anything', async () => {
    const { status, stderr } = await resync('test', 'unit', 'nosuch');
    expect(status).toBe(1);
    expect(stderr).toContain("There is no suite 'nosuch'. The suites are: format lint types unit");
  });
});

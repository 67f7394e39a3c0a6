import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bash } from './bash.fixtures.js';

const parts = ['say', 'need'];

it('says which command is missing and what it is for', async () => {
  const { status, stderr } = await bash(
    parts,
    `need_command no-such-tool "it does everything"; echo unreachable`,
  );
  expect(status).toBe(1);
  expect(stderr.trim()).toBe("'no-such-tool' is missing: it does everything.");
});

it('says which Python is there when it is too old', async () => {
  const { status, stderr } = await bash(
    parts,
    `python_version() { echo 3.8.10; }
     has() { true; }
     need_python`,
  );
  expect(status).toBe(1);
  expect(stderr).toContain('Python 3.10 or newer is needed; python3 here is 3.8.10.');
});

it('compares versions as numbers', async () => {
  const number = fc.integer({ min: 0, max: 30 });
  const [cases] = fc.sample(
    fc.array(fc.tuple(number, number, number, number), { minLength: 60, maxLength: 60 }),
    1,
  );
  const script = (cases ?? [])
    .map(([a, b, c, d]) => `version_at_least v${a}.${b}.1 ${c} ${d} && echo yes || echo no`)
    .join('\n');
  const { stdout } = await bash(parts, script);
  expect(stdout.trim().split('\n')).toEqual(
    (cases ?? []).map(([a, b, c, d]) => (a > c || (a === c && b >= d) ? 'yes' : 'no')),
  );
});

it('does not take a strange answer for a version', async () => {
  const { stdout } = await bash(parts, `version_at_least '' 1 || echo no; version_at_least DEV 1 || echo no`);
  expect(stdout).toBe('no\nno\n');
});

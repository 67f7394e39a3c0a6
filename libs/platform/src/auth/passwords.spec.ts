import { beforeAll, describe, expect, it } from 'vitest';
import { Passwords } from './passwords.js';

const passwords = new Passwords();
let stored: string;
beforeAll(async () => {
  stored = await passwords.hash('correct horse battery');
});

const fastest = async (work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return Math.min(...times);
};

describe('Passwords', () => {
  it('knows the right password from a wrong one, and never stores it twice the same way', async () => {
    expect(await passwords.matches(stored, 'correct horse battery')).toBe(true);
    expect(await passwords.matches(stored, 'correct horse batterY')).toBe(false);
    expect(await passwords.hash('correct horse battery')).not.toBe(stored);
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('matches nothing for an account without a password, not even what the stand-in was made of', async () => {
    expect(await passwords.matches(null, 'nobody has this password')).toBe(false);
  });

  it('works as hard for an account that does not exist as for a wrong password', async () => {
    await passwords.matches(null, 'x'); // makes the stand-in
    const [missing, wrong] = [
      await fastest(() => passwords.matches(null, 'x')),
      await fastest(() => passwords.matches(stored, 'x')),
    ];
    expect(missing).toBeGreaterThan(wrong / 3); // without the stand-in it is a thousandth
  });
});

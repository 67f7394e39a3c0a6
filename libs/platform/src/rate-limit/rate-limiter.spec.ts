import { expect, it } from 'vitest';
import { resiliencePolicy } from '../resilience/index.js';
import { LeasedBlocks } from './leased-blocks.js';
import { RateLimited, RateLimitUnavailable } from './rate-limit.errors.js';
import { type Charge, perMinute, type Standing } from './rate-limit.rules.js';
import { type Buckets, RateLimiter } from './rate-limiter.js';
import { Refusals } from './refusals.js';

const limit = perMinute(600);
const mine: Charge = { scope: 'user', key: 'rate:user:ana', limit };
const granted: Standing = { scope: 'user', limit, granted: true, remaining: 5, waitMs: 0 };
const used: Standing = { ...granted, granted: false, remaining: 0, waitMs: 100 };

/** Buckets that answer always the same, and count how often they were asked. */
const answering = (standing: Standing | null): Buckets & { asked: number } => ({
  asked: 0,
  async take() {
    this.asked++;
    if (!standing) throw new Error('connection refused');
    return standing;
  },
});
const policy = resiliencePolicy({ name: 'redis', timeoutMs: 50, attempts: 1 });

it('asks Valkey alone while it answers', async () => {
  const [valkey, postgres] = [answering(granted), answering(null)];
  await expect(new RateLimiter(valkey, postgres, policy).take([mine])).resolves.toBe(granted);
  expect([valkey.asked, postgres.asked]).toEqual([1, 0]);
});

it('asks PostgreSQL when Valkey is away or silent', async () => {
  await expect(new RateLimiter(answering(null), answering(granted), policy).take([mine])).resolves.toBe(
    granted,
  );
  const silent: Buckets = { take: () => new Promise(() => {}) };
  await expect(new RateLimiter(silent, answering(used), policy).take([mine])).rejects.toThrow(RateLimited);
});

it('lets nobody in when both are away', async () => {
  const limiter = new RateLimiter(answering(null), answering(null), policy);
  await expect(limiter.take([mine])).rejects.toThrow(RateLimitUnavailable);
});

it('asks nobody about one who was refused until the told time has come', async () => {
  let now = 0;
  const valkey = answering(used);
  const limiter = new RateLimiter(valkey, answering(null), policy, new Refusals(() => now));
  for (const at of [0, 50, 99]) {
    now = at;
    await expect(limiter.take([mine])).rejects.toMatchObject({
      details: { scope: 'user', retryAfterSeconds: 1 },
    });
  }
  expect(() => limiter.check([mine])).toThrow(RateLimited);
  expect(valkey.asked).toBe(1);
  now = 100;
  await expect(limiter.take([mine])).rejects.toThrow(RateLimited);
  expect(valkey.asked).toBe(2);
});

it('spends a lent block from memory: requests at once share one statement a block', async () => {
  const lent: string[] = [];
  const blocks = new LeasedBlocks({ lend: async (key) => lent.push(key) <= 2 }); // two blocks of a tenth of 100
  const answers = await Promise.all(Array.from({ length: 40 }, () => blocks.take([mine])));
  expect(answers.filter((answer) => answer.granted)).toHaveLength(20);
  expect(lent.length).toBeLessThan(5);
});

it('loses what of a block was not spent in ten seconds', async () => {
  let now = 0;
  let lent = 0;
  const blocks = new LeasedBlocks({ lend: async () => ++lent === 1 }, () => now);
  expect((await blocks.take([mine])).granted).toBe(true);
  now = 10_000;
  expect(await blocks.take([mine])).toMatchObject({ granted: false, waitMs: 1_000 });
});

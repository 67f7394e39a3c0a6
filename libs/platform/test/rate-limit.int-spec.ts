import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase, testEnvironment } from '@resync/platform/testing';
import { LeaseRepository } from '../src/rate-limit/lease.repository.js';
import { LeasedBlocks } from '../src/rate-limit/leased-blocks.js';
import { type Charge, type Limit, perMinute, takeOne } from '../src/rate-limit/rate-limit.rules.js';
import { ValkeyBuckets } from '../src/rate-limit/valkey-buckets.js';

let redis: Redis;
let database: TestDatabase;
beforeAll(async () => {
  redis = new Redis(testEnvironment().redisUrl);
  database = await openTestDatabase();
});
afterAll(async () => {
  redis.disconnect();
  await database.close();
});

const charge = (limit: Limit): Charge => ({ scope: 'user', key: `rate:test:${randomUUID()}`, limit });

it('counts in Valkey as the rule does', async () => {
  const limits = fc.record({
    perMinute: fc.integer({ min: 60, max: 60_000 }),
    burst: fc.integer({ min: 1, max: 9 }),
  });
  const pauses = fc.array(fc.integer({ min: 0, max: 300_000 }), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(limits, pauses, async (limit, waits) => {
      const one = charge(limit);
      // what the clock shows lies ahead, so that no key expires while the test runs
      let now = (Date.now() + 3_600_000) * 1_000;
      let fullAt: number | undefined;
      const valkey = new ValkeyBuckets(redis, () => now);
      for (const wait of waits) {
        now += wait;
        const expected = takeOne(fullAt, limit, now);
        fullAt = expected.fullAt;
        const { granted, remaining, waitMs } = await valkey.take([one]);
        expect({ granted, remaining, waitUs: waitMs * 1_000 }).toEqual({
          granted: expected.granted,
          remaining: expected.remaining,
          waitUs: expect.closeTo(expected.waitUs, 3),
        });
      }
    }),
    { numRuns: 30 },
  );
});

it('takes of all buckets or of none, and tells the tightest', async () => {
  const [wide, narrow] = [charge(perMinute(6_000)), charge(perMinute(12))];
  const valkey = new ValkeyBuckets(redis);
  const answers = [];
  for (let i = 0; i < 5; i++) answers.push(await valkey.take([wide, { ...narrow, scope: 'tenant' }]));
  expect(answers.map(({ granted }) => granted)).toEqual([true, true, false, false, false]);
  expect(answers.map(({ scope }) => scope)).toEqual(Array(5).fill('tenant'));
  expect((await valkey.take([wide])).remaining).toBeGreaterThanOrEqual(1_000 - 3);
});

it('lends no more through PostgreSQL than the burst, to however many replicas', async () => {
  const one = charge({ perMinute: 60, burst: 40 });
  const leases = new LeaseRepository(database.system);
  const replicas = Array.from({ length: 6 }, () => new LeasedBlocks(leases));
  const answers = await Promise.all(
    replicas.flatMap((replica) => Array.from({ length: 20 }, () => replica.take([one]))),
  );
  const granted = answers.filter((answer) => answer.granted).length;
  expect(granted).toBeLessThanOrEqual(40);
  expect(granted).toBeGreaterThanOrEqual(40 - 6 * 4); // what a replica has left of a block is its own
});

it('clears away the buckets that have long been full', async () => {
  const old = `rate:test:${randomUUID()}`;
  await database.system.run((manager) =>
    manager.query(`insert into rate_limit_lease values ($1, now() - interval '2 hours')`, [old]),
  );
  await new LeaseRepository(database.system).lend(`rate:test:${randomUUID()}`, 100, 1_000);
  const left = await database.system.run((manager) =>
    manager.query<unknown[]>('select from rate_limit_lease where key = $1', [old]),
  );
  expect(left).toEqual([]);
});

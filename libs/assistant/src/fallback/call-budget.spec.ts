import { RedisConnections } from '@resync/platform';
import { expect, it } from 'vitest';
import { CallBudget } from './call-budget.js';

it('grants nothing while nobody can count', async () => {
  // nobody listens there
  const redis = new RedisConnections({ url: 'redis://127.0.0.1:1' });
  expect(await new CallBudget(redis, 1_000).take('a-tenant')).toBe(false);
  redis.onModuleDestroy();
});

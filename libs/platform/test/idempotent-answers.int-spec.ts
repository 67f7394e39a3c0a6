import { randomBytes } from 'node:crypto';
import {
  type Claim,
  Encryption,
  IdempotentAnswers,
  KeyRing,
  RequestInProgress,
  type TenantTransaction,
} from '@resync/platform';
import { openTestDatabase, type TestDatabase } from '@resync/platform/testing';
import { type EntityManager } from 'typeorm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

const encryption = new Encryption(KeyRing.parse(`test:${randomBytes(32).toString('base64')}`));
const ANSWER = { status: 201, body: '{"id":1}' };

let database: TestDatabase;
let answers: IdempotentAnswers;
let tenant: string;
beforeAll(async () => {
  database = await openTestDatabase();
  answers = new IdempotentAnswers(database.tenants, encryption);
});
beforeEach(async () => {
  tenant = await database.aTenant();
});
afterAll(() => database.close());

async function first(by: IdempotentAnswers, key = 'key'): Promise<Claim> {
  const claimed = await by.claim(tenant, key, 'hash');
  if (claimed.kind !== 'first') throw new Error('answered already');
  return claimed.claim;
}

/** Others are let in after each claim that met another's row, before that row is looked at. */
function slowed(others: () => Promise<void>): IdempotentAnswers {
  const run = <T>(tenantId: string, work: (manager: EntityManager) => Promise<T>) =>
    database.tenants.run(tenantId, (manager) => {
      const query = async (sql: string, values: unknown[]) => {
        const rows = await manager.query<unknown[]>(sql, values);
        if (sql.startsWith('insert') && rows.length === 0) await others();
        return rows;
      };
      return work({ query } as unknown as EntityManager);
    });
  return new IdempotentAnswers({ run } as TenantTransaction, encryption);
}

it('a key that its first request frees at this very moment is claimed, so that nobody else does the work too', async () => {
  const failing = await first(answers);
  const second = await first(slowed(() => answers.release(failing)));
  await expect(answers.claim(tenant, 'key', 'hash')).rejects.toThrow(RequestInProgress);
  await answers.store(second, ANSWER);
  expect(await answers.claim(tenant, 'key', 'hash')).toEqual({ kind: 'answered', answer: ANSWER });
});

it('a request that was given up as dead neither frees nor answers the key of who took it over', async () => {
  const slow = await first(answers);
  await database.tenants.run(tenant, (manager) =>
    manager.query(
      `update idempotent_answer set claimed_at = now() - interval '3 minutes' where tenant_id = $1`,
      [tenant],
    ),
  );
  const heir = await first(answers);
  await answers.release(slow);
  await answers.store(slow, { status: 200, body: null });
  await expect(answers.claim(tenant, 'key', 'hash')).rejects.toThrow(RequestInProgress);
  await answers.store(heir, ANSWER);
  expect(await answers.claim(tenant, 'key', 'hash')).toEqual({ kind: 'answered', answer: ANSWER });
});

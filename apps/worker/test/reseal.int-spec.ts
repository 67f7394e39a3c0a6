import { randomBytes, randomUUID } from 'node:crypto';
import { Encryption, KeyRing } from '@resync/platform';
import { openTestDatabase, type TestDatabase } from '@resync/platform/testing';
import { connectionSecretsSealed } from '@resync/scheduler';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Resealing } from '../../../libs/platform/src/encryption/resealing.service.js';
import { SEALED_COLUMNS } from '../src/sealed-columns.js';

const aKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const [OLD, NEW] = [aKey(`old-${randomUUID().slice(0, 8)}`), aKey(`new-${randomUUID().slice(0, 8)}`)];
const ring = (...keys: string[]) => new Encryption(KeyRing.parse(keys.join(',')));

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** Tenants with connections, each secret sealed by the old key. More than a batch. */
async function estates(count: number): Promise<{ tenantId: string; id: string; secret: string }[]> {
  const old = ring(OLD);
  const made: { tenantId: string; id: string; secret: string }[] = [];
  for (let i = 0; i < count; i++) {
    const tenantId = i % 100 === 0 ? await database.aTenant() : made.at(-1)!.tenantId;
    const [id, secret] = [randomUUID(), `secret-${i}`];
    made.push({ tenantId, id, secret });
    await database.system.run((manager) =>
      manager.query(
        `insert into scheduler_connection (tenant_id, id, name, kind, addresses, auth_kind, auth_user, secret, tls_verify,
           requests_per_second, page_size, request_timeout_ms, paused, allow_actions)
         values ($1, $2, $3, 'workload-automation-v2', '{https://master.example.com}', 'basic', 'resync', $4, true,
           5, 500, 5000, true, false)`,
        [tenantId, id, `c-${i}`, old.encrypt(secret, connectionSecretsSealed.context(tenantId, id))],
      ),
    );
  }
  return made;
}

const sealedOf = async (tenantId: string, id: string): Promise<string> => {
  const rows = await database.system.run((manager) =>
    manager.query<{ secret: string }[]>(
      'select secret from scheduler_connection where tenant_id = $1 and id = $2',
      [tenantId, id],
    ),
  );
  return rows[0]!.secret;
};
const reseal = (encryption: Encryption, onBatch = () => {}) =>
  new Resealing(database.system, encryption, SEALED_COLUMNS).run(onBatch);

it('seals by the new key what the old one sealed, goes on after a stop, and the old key can be taken out', async () => {
  const made = await estates(420);
  const rotating = ring(NEW, OLD);
  let batches = 0;
  const stopped = reseal(rotating, () => {
    if (++batches === 1) throw new Error('the worker is killed');
  });
  await expect(stopped).rejects.toThrow('killed');

  const rest = await reseal(rotating);
  expect(rest.resealed).toBeGreaterThanOrEqual(220); // the first batch stays done
  expect(rest.resealed).toBeLessThan(420);
  const onlyNew = ring(NEW);
  for (const { tenantId, id, secret } of made)
    expect(onlyNew.decrypt(await sealedOf(tenantId, id), connectionSecretsSealed.context(tenantId, id))).toBe(
      secret,
    );
  expect((await reseal(rotating)).resealed).toBe(0);
});

it('counts and leaves what no key of the ring opens, and reaches what lies behind it', async () => {
  const made = await estates(3);
  const [lost] = made;
  const unreadable = ring(aKey('gone')).encrypt('x', 'elsewhere');
  await database.system.run((manager) =>
    manager.query('update scheduler_connection set secret = $1 where id = $2', [unreadable, lost!.id]),
  );
  const outcome = await reseal(ring(NEW, OLD));
  expect(outcome.resealed).toBe(2);
  expect(outcome.unreadable).toBeGreaterThanOrEqual(1); // beside those of other suites, sealed by keys of theirs
  expect(await sealedOf(lost!.tenantId, lost!.id)).toBe(unreadable);
});

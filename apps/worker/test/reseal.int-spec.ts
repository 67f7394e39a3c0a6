import { once } from 'node:events';
import { join } from 'node:path';
import {
  openTestDatabase,
  openTestTemporal,
  ownerClient,
  recordHistory,
  startProcess,
  type TestDatabase,
  type TestTemporal,
} from '@resync/platform/testing';
import { resealSecretsJob, SYSTEM_TENANT } from '@resync/platform/workflows';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aKey, estates, opened, resealing, ring, type Sealed, storedOf } from './reseal.fixtures.js';

const [OLD, NEW] = [aKey(), aKey()];

let database: TestDatabase;
let temporal: TestTemporal;
beforeAll(async () => {
  [database, temporal] = await Promise.all([openTestDatabase(), openTestTemporal()]);
});
afterAll(async () => {
  await temporal.close();
  await database.close();
});

it('seals by the new key what the old one sealed, goes on after a stop, and the old key can be taken out', async () => {
  const made = await estates(database, 420, ring(OLD));
  const rotating = resealing(database, ring(NEW, OLD));
  let batches = 0;
  const stopped = rotating.run(() => {
    if (++batches === 1) throw new Error('the worker is killed');
  });
  await expect(stopped).rejects.toThrow('killed');

  const rest = await rotating.run(() => {});
  expect(rest.resealed).toBeGreaterThanOrEqual(made.length - 200); // the first batch stays done
  expect(rest.resealed).toBeLessThan(made.length);
  expect(await opened(database, made, ring(NEW))).toEqual(made.map(({ secret }) => secret));
  expect(new Set(made.map(({ column }) => `${column.table}.${column.column}`))).toEqual(
    new Set([
      ...['push_subscription.p256dh', 'push_subscription.auth'],
      ...['scheduler_connection.secret', 'webhook.secret', 'webhook.previous_secret'],
    ]),
  );
  expect((await rotating.run(() => {})).resealed).toBe(0);
});

it('counts and leaves what no key of the ring opens, and reaches what lies behind it', async () => {
  const made = await estates(database, 3, ring(OLD));
  const lost = made.find(({ column }) => column.table === 'scheduler_connection')!;
  const unreadable = ring(aKey()).encrypt('x', 'elsewhere');
  await database.system.run((manager) =>
    manager.query('update scheduler_connection set secret = $1 where id = $2', [unreadable, lost.key[1]]),
  );
  const outcome = await resealing(database, ring(NEW, OLD)).run(() => {});
  expect(outcome.resealed).toBe(made.length - 1);
  expect(outcome.unreadable).toBeGreaterThanOrEqual(1); // beside those of other suites, sealed by keys of theirs
  expect(await storedOf(database, [lost])).toEqual([unreadable]);
});

function aWorker() {
  const { address, namespace } = temporal.config;
  return startProcess(new URL('reseal.process.ts', import.meta.url), {
    env: { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace, RESEAL_KEYS: `${NEW},${OLD}` },
  });
}

/** Keeps the last connection of them as it is, until it is let go. */
async function holdTheLast(made: readonly Sealed[]) {
  const owner = await ownerClient();
  await owner.query('begin');
  const { rowCount } = await owner.query(
    `select from scheduler_connection where id = any ($1)
     order by tenant_id::text desc, id::text desc limit 1 for update`,
    [made.map(({ key }) => key[1] ?? key[0])],
  );
  expect(rowCount).toBe(1);
  return { letGo: () => owner.query('commit').then(() => owner.end()) };
}

it('goes on in another worker after the first was killed in the middle, and ends with no secret of the old key', async () => {
  const made = await estates(database, 420, ring(OLD));
  const anew = async () => {
    const stored = await storedOf(database, made);
    return stored.filter((sealed) => sealed.startsWith(ring(NEW).currentPrefix)).length;
  };
  const last = await holdTheLast(made);
  await temporal.runWorker({ workflowsPath: join(import.meta.dirname, '../src/workflows.ts') });
  const first = aWorker();
  const { workflowId } = await temporal.workflows.start(resealSecretsJob, { tenantId: SYSTEM_TENANT });
  await expect.poll(anew, { timeout: 90_000, interval: 200 }).toBeGreaterThan(0);
  first.kill('SIGKILL');
  await once(first, 'exit');
  expect(await anew()).toBeLessThan(made.length);
  await last.letGo();

  const second = aWorker();
  try {
    const outcome = await temporal.workflows.result(resealSecretsJob, workflowId, { timeoutMs: 60_000 });
    expect(outcome.resealed).toBeGreaterThan(0);
    expect(await opened(database, made, ring(NEW))).toEqual(made.map(({ secret }) => secret));
    await recordHistory(
      temporal,
      workflowId,
      join(import.meta.dirname, 'histories/resealSecrets.killed.json'),
    );
  } finally {
    second.kill('SIGKILL');
  }
}, 120_000);

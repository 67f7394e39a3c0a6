import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  openTestTemporal,
  recordHistory,
  startProcess,
  testBundle,
  type TestTemporal,
} from '@resync/platform/testing';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { pushId, pushJob, wakePush } from '../src/push/push.contract.js';
import { aVapidKey } from '../src/push/push.fixtures.js';
import { type OpenPushHouse, openPushHouse } from '../src/push/push-house.fixtures.js';
import { PushServiceStandIn, refusesPush } from '../src/push/push-service.fixtures.js';
import { aKeyRing } from '../src/webhooks/webhook-house.fixtures.js';

const BROWSERS = 40;
const AT_ONCE = 16;
const [keys, vapidKey] = [aKeyRing(), aVapidKey()];
const folder = mkdtempSync(join(tmpdir(), 'resync-push-'));
const bundle = join(folder, 'workflows.cjs');

let temporal: TestTemporal;
let house: OpenPushHouse;
let service: PushServiceStandIn;
beforeAll(async () => {
  temporal = await openTestTemporal();
  house = await openPushHouse({ keys, vapidKey });
  service = await new PushServiceStandIn(house.vapid.publicKey).start();
  writeFileSync(bundle, await testBundle(join(import.meta.dirname, '../src/workflows.ts')));
});
afterAll(async () => {
  await service.stop();
  await house.close();
  await temporal.close();
  rmSync(folder, { recursive: true });
});

function aWorker() {
  const { address, namespace } = temporal.config;
  const worker = startProcess(new URL('push.process.ts', import.meta.url), {
    env: {
      ...{ TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace },
      ...{ PUSH_KEYS: keys, PUSH_VAPID_KEY: vapidKey, PUSH_BUNDLE: bundle },
    },
  });
  onTestFinished(() => void worker.kill('SIGKILL'));
  return worker;
}

it('tells every browser although the worker is killed in the middle, and repeats only what it had not noted', async () => {
  const tenantId = await house.database.aTenant();
  const names = Array.from({ length: BROWSERS }, (_, i) => `browser-${i}`);
  const people = [await house.aPerson(tenantId), await house.aPerson(tenantId)];
  for (const [i, name] of names.entries())
    await house.subscribe(tenantId, people[i % 2]!, service.aBrowser(name));
  // killed in the middle, at once: what is on its way then was not taken
  const taken = new Set<string>();
  const takes: PushServiceStandIn['answer'] = (response, { browser }) =>
    response.writeHead(201).end(() => taken.add(browser));
  service.answer = (response, one) =>
    taken.size < AT_ONCE ? takes(response, one) : void first.kill('SIGKILL');
  await house.happens(tenantId, [{ severity: 'critical' }]);
  await temporal.workflows.signalWithStart(pushJob, { tenantId, lookEveryMs: 60_000 }, wakePush);
  const first = aWorker();
  await once(first, 'exit');
  expect(taken.size).toBeLessThan(BROWSERS);
  service.answer = takes;

  aWorker();
  const waiting = async () => (await house.waiting(tenantId)).length;
  await vi.waitFor(async () => expect(await waiting()).toBe(0), { timeout: 60_000, interval: 200 });
  expect([...taken].sort()).toEqual([...names].sort());
  expect(service.received.length).toBeLessThanOrEqual(BROWSERS + AT_ONCE); // one handful was on its way
  expect(service.wrong).toEqual([]);
  for (const name of names) expect(new Set(service.toldTo(name).map(({ tag }) => tag)).size).toBe(1);

  service.answer = refusesPush(410);
  await house.happens(tenantId, [{}]);
  await temporal.workflows.signalWithStart(pushJob, { tenantId, lookEveryMs: 60_000 }, wakePush);
  await temporal.workflows.result(pushJob, pushId(tenantId), { timeoutMs: 30_000 }); // nobody is left
  await recordHistory(temporal, pushId(tenantId), join(import.meta.dirname, 'histories/push.killed.json'));
}, 120_000);

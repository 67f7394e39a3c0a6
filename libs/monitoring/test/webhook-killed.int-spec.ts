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
import { Webhook as Reference } from 'standardwebhooks';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { aKeyRing, openWebhookHouse, type WebhookHouse } from '../src/webhooks/webhook-house.fixtures.js';
import { openReceiver, type Receiver } from '../src/webhooks/webhook.fixtures.js';
import { wakeWebhook, webhookId, webhookJob } from '../src/webhooks/webhook.contract.js';

const EVENTS = 200;
const keys = aKeyRing();
const folder = mkdtempSync(join(tmpdir(), 'resync-webhook-'));
const bundle = join(folder, 'workflows.cjs');

let temporal: TestTemporal;
let house: WebhookHouse;
let receiver: Receiver;
beforeAll(async () => {
  temporal = await openTestTemporal();
  const wake = async (tenantId: string) => {
    await temporal.workflows.signalWithStart(webhookJob, { tenantId, lookEveryMs: 60_000 }, wakeWebhook);
  };
  house = await openWebhookHouse({ keys, wake });
  receiver = await openReceiver();
  writeFileSync(bundle, await testBundle(join(import.meta.dirname, '../src/workflows.ts')));
});
afterAll(async () => {
  await receiver.stop();
  await house.close();
  await temporal.close();
  rmSync(folder, { recursive: true });
});

function aWorker() {
  const { address, namespace } = temporal.config;
  const env = { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace };
  const worker = startProcess(new URL('webhook.process.ts', import.meta.url), {
    env: { ...env, WEBHOOK_KEYS: keys, WEBHOOK_BUNDLE: bundle },
  });
  onTestFinished(() => void worker.kill('SIGKILL'));
  return worker;
}

it('tells every event although the worker is killed in the middle, and repeats only what it had not noted', async () => {
  const taken = new Set<string>();
  const takes: Receiver['answer'] = (response, { id }) =>
    void setTimeout(() => response.writeHead(204).end(() => taken.add(id)), 20);
  // killed in the middle, at once: what is on its way then was not taken
  receiver.answer = (response, one) =>
    taken.size < EVENTS / 4 ? takes(response, one) : void first.kill('SIGKILL');
  const { tenantId, secret } = await house.aTenantTelling(receiver.url);
  const ids = await house.happens(tenantId, EVENTS);
  const first = aWorker();
  await once(first, 'exit');
  expect(taken.size).toBeLessThan(EVENTS);
  receiver.answer = takes;

  aWorker();
  const settled = async () => (await house.list.list(tenantId, { state: 'delivered', limit: 500 })).length;
  await vi.waitFor(async () => expect(await settled()).toBe(EVENTS), { timeout: 60_000, interval: 200 });
  expect([...taken].sort()).toEqual([...ids].sort());
  expect(receiver.received.length).toBeLessThanOrEqual(EVENTS + 8); // one handful was on its way
  for (const { body, headers } of receiver.received)
    new Reference(secret).verify(body, headers as Record<string, string>);

  await house.service.change(tenantId, house.actor, { enabled: false });
  await temporal.workflows.result(webhookJob, webhookId(tenantId), { timeoutMs: 15_000 });
  const history = join(import.meta.dirname, 'histories/webhook.killed.json');
  await recordHistory(temporal, webhookId(tenantId), history);
}, 120_000);

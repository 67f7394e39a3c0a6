import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { resolve } from 'node:path';
import { freePort } from '@resync/platform/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openWebhookHouse, type WebhookHouse } from '../src/webhooks/webhook-house.fixtures.js';

let house: WebhookHouse;
beforeAll(async () => {
  house = await openWebhookHouse();
});
afterAll(() => house.close());

async function listens(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect').finally(() => socket.destroy());
}

const examples = (file: string) => resolve(import.meta.dirname, '../../../docs/examples', file);

it.each([
  ['receive-webhook.mjs', process.execPath],
  ['receive_webhook.py', 'python3'],
])(
  'the receiver of docs/webhooks.md takes what is signed, once, and nothing else: %s',
  async (file, program) => {
    const port = await freePort();
    const { tenantId, secret } = await house.aTenantTelling(`http://127.0.0.1:${port}/`);
    const env = { ...process.env, WEBHOOK_SECRET: secret, PORT: String(port) };
    const receiver: ChildProcess = spawn(program, [examples(file)], {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let printed = '';
    receiver.stdout?.on('data', (part: Buffer) => (printed += part.toString()));
    try {
      await vi.waitFor(() => listens(port), { timeout: 45_000, interval: 100 });
      const [id = ''] = await house.happens(tenantId, 1);
      await house.tell(tenantId);
      await house.byHand.redeliver(tenantId, house.actor, id);
      await house.tell(tenantId);
      expect((await house.list.get(tenantId, id)).attempts.map(({ status }) => status)).toEqual([204, 204]);
      expect(printed.trim()).toBe('job.abend error /AGTBAT01#/FECHADIA.VALIDA_SALDO');
      const forged = await fetch(`http://127.0.0.1:${port}/`, {
        method: 'POST',
        headers: {
          'webhook-id': 'x',
          'webhook-timestamp': String(Math.floor(Date.now() / 1_000)),
          'webhook-signature': 'v1,AAAA',
        },
        body: '{}',
      });
      expect(forged.status).toBe(401);
    } finally {
      receiver.kill('SIGKILL');
    }
  },
);

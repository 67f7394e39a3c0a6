import { TenantNotHeld, Unauthenticated } from '@resync/platform';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Guest } from '../access/doorkeeper.service.js';
import { CredentialWatch } from './socket-credential.js';
import { CLOSE } from './socket.frames.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const guest = (expiresAt: Date | null): Guest => {
  const held = { tenantId: 't', role: 'viewer' } as const;
  return {
    token: 'rsk_x',
    held,
    principal: { kind: 'api_key', id: 'k', name: 'k', tenants: [held], platformAdmin: false, expiresAt },
  };
};
const watch = (refusal: Error | null, expiresAt: Date | null = null) => {
  const ended: number[] = [];
  const recheck = async () => {
    if (refusal) throw refusal;
  };
  const running = new CredentialWatch({ recheck }, guest(expiresAt), (code) => {
    ended.push(code);
    running.stop();
  });
  return { ended, running };
};

it.each([
  ['a withdrawn key', new Unauthenticated(), [CLOSE.unauthenticated]],
  ['a lost membership', new TenantNotHeld(), [CLOSE.forbidden]],
  ['nothing, while the database that would know is away', new Error('connection refused'), []],
])('ends a connection within a minute for %s', async (_, refusal, codes) => {
  const { ended, running } = watch(refusal);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ended).toEqual(codes);
  running.stop();
});

it('ends a connection at the expiry of its credential, also one that is months away', async () => {
  const soon = watch(null, new Date(Date.now() + 1_000));
  const late = watch(null, new Date(Date.now() + 90 * 86_400_000));
  await vi.advanceTimersByTimeAsync(1_000);
  expect([soon.ended, late.ended]).toEqual([[CLOSE.unauthenticated], []]);
  late.running.stop();
});

import { readConfig } from '@resync/platform';
import { expect, it } from 'vitest';
import { pushConfig } from './push.config.js';
import { aVapidKey } from './push.fixtures.js';
import { Vapid } from './vapid.js';

const config = (env: Record<string, string>) => readConfig({ push: pushConfig }, env).push;
const read = (env: Record<string, string>) => config(env).vapid;
const VAPID_PRIVATE_KEY = aVapidKey();
const VAPID_SUBJECT = 'mailto:ops@example.org';

it('is off when nothing is set', () => {
  expect(read({})).toBeNull();
  expect(read({ VAPID_SUBJECT })).toBeNull();
});

it('works out the public key, and takes it where it is given', () => {
  const { publicKey } = new Vapid(VAPID_PRIVATE_KEY, '');
  expect(read({ VAPID_PRIVATE_KEY, VAPID_SUBJECT })?.publicKey).toBe(publicKey);
  expect(read({ VAPID_PRIVATE_KEY, VAPID_SUBJECT, VAPID_PUBLIC_KEY: publicKey })?.publicKey).toBe(publicKey);
});

it.each([
  ['VAPID_SUBJECT', { VAPID_PRIVATE_KEY }],
  ['VAPID_SUBJECT', { VAPID_PRIVATE_KEY, VAPID_SUBJECT: 'ops' }],
  ['VAPID_PRIVATE_KEY', { VAPID_PRIVATE_KEY: 'short', VAPID_SUBJECT }],
  ['VAPID_PRIVATE_KEY', { VAPID_PUBLIC_KEY: new Vapid(aVapidKey(), '').publicKey }],
  [
    'VAPID_PUBLIC_KEY',
    { VAPID_PRIVATE_KEY, VAPID_SUBJECT, VAPID_PUBLIC_KEY: new Vapid(aVapidKey(), '').publicKey },
  ],
])('names %s when it does not fit, and not its value', (variable, env) => {
  expect(() => read(env)).toThrow(new RegExp(`${variable}: `));
  expect(() => read(env)).not.toThrow(VAPID_PRIVATE_KEY);
});

it('opens no inner network but those that are named for pushing', () => {
  const WEBHOOK_INNER_NETWORKS = '127.0.0.0/8';
  expect(config({ WEBHOOK_INNER_NETWORKS }).innerNetworks.allows('127.0.0.1')).toBe(false);
  const { innerNetworks } = config({ PUSH_INNER_NETWORKS: '10.1.2.3/32' });
  expect(['10.1.2.3', '10.1.2.4'].map((address) => innerNetworks.allows(address))).toEqual([true, false]);
  expect(() => config({ PUSH_INNER_NETWORKS: '10.1.2.3' })).toThrow('PUSH_INNER_NETWORKS: ');
});

it('finds the public key of the pair in RFC 8291', () => {
  const { publicKey } = new Vapid('q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94', '');
  expect(publicKey).toBe(
    'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  );
});

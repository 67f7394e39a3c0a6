import { Webhook as Reference } from 'standardwebhooks';
import { expect, it } from 'vitest';
import { newSigningSecret, signatureHeaders } from './webhook-signature.js';

const message = () => ({
  id: 'msg_1',
  timestamp: Math.floor(Date.now() / 1_000),
  body: '{"type":"job.abend"}',
});

it('signs as the reference library of Standard Webhooks verifies', () => {
  const [secret, sent] = [newSigningSecret(), message()];
  const verified = new Reference(secret).verify(sent.body, signatureHeaders(sent, [secret]));
  expect(verified).toEqual({ type: 'job.abend' });
});

it('signs by two secrets at once, each of which suffices', () => {
  const [now, before, sent] = [newSigningSecret(), newSigningSecret(), message()];
  const headers = signatureHeaders(sent, [now, before]);
  for (const secret of [now, before])
    expect(() => new Reference(secret).verify(sent.body, headers)).not.toThrow();
  expect(() => new Reference(newSigningSecret()).verify(sent.body, headers)).toThrow();
});

it('covers the id, the time and the body', () => {
  const [secret, sent] = [newSigningSecret(), message()];
  const headers = signatureHeaders(sent, [secret]);
  const reference = new Reference(secret);
  expect(() => reference.verify(`${sent.body} `, headers)).toThrow();
  expect(() => reference.verify(sent.body, { ...headers, 'webhook-id': 'msg_2' })).toThrow();
  const later = String(sent.timestamp + 1);
  expect(() => reference.verify(sent.body, { ...headers, 'webhook-timestamp': later })).toThrow();
});

it('makes secrets of 32 bytes, no two alike', () => {
  const secrets = Array.from({ length: 50 }, newSigningSecret);
  expect(new Set(secrets).size).toBe(50);
  for (const secret of secrets) expect(Buffer.from(secret.replace('whsec_', ''), 'base64')).toHaveLength(32);
});

import { SubscriptionSchema, SubscriptionType } from '@resync/platform/proto';
import { expect, it } from 'vitest';
import { ClientFrame, SUBSCRIBABLE } from './socket.frames.js';

const full = {
  type: 'subscribe',
  types: [...SUBSCRIBABLE],
  severity: 'error',
  object: '/AGT*',
  connection: '0f0e8a39-8f0c-4b1c-9d86-0a52b5a9f3c1',
  since: 7,
};

it('has a subscribe frame with the fields of the message resync.v1.Subscription', () => {
  const { type: _, ...subscription } = ClientFrame.parse(full);
  const fields = SubscriptionSchema.fields.map((field) => field.jsonName);
  expect(Object.keys(subscription).sort()).toEqual([...fields].sort());
});

it('names what can be subscribed to as the message does, in lower case', () => {
  const names = Object.keys(SubscriptionType).filter((name) => Number.isNaN(Number(name)));
  expect(names.map((name) => name.toLowerCase())).toEqual(['unspecified', ...SUBSCRIBABLE]);
});

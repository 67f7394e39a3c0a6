import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { clientAddress } from './client-address.js';

const asked = (forwarded?: string): IncomingMessage => {
  const request = new IncomingMessage(
    Object.defineProperty(new Socket(), 'remoteAddress', { value: '10.0.0.1' }),
  );
  if (forwarded) request.headers['x-forwarded-for'] = forwarded;
  return request;
};

it.each([
  ['believes nobody without a trusted proxy', '1.1.1.1', 0, '10.0.0.1'],
  [
    'believes the last hop behind one proxy, not what the client says itself',
    '6.6.6.6, 1.1.1.1',
    1,
    '1.1.1.1',
  ],
  ['goes back as many hops as there are proxies', '6.6.6.6, 1.1.1.1, 2.2.2.2', 2, '1.1.1.1'],
  ['takes what there is when a proxy says nothing', undefined, 1, '10.0.0.1'],
])('%s', (_, forwarded, proxies, expected) => {
  expect(clientAddress(asked(forwarded), proxies)).toBe(expected);
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiHarness, startApi } from './api-harness.js';

let api: ApiHarness;
let key: string;
beforeAll(async () => {
  api = await startApi();
  key = await api.aKey('viewer', await api.aTenant());
});
afterAll(() => api.close());

it.each([
  ['an answer', 200, () => api.with(key)('GET', '/api/v1/me')],
  ['a list', 200, () => api.with(key)('GET', '/api/v1/jobs')],
  ['a refusal', 401, () => api.with()('GET', '/api/v1/jobs')],
  ['a role that is too small', 403, () => api.with(key)('GET', '/api/v1/users')],
  ['an unknown route', 404, () => api.with()('GET', '/api/v1/nothing')],
  ['a bad body', 400, () => api.with()('POST', '/api/v1/auth/login', { body: '{' })],
] as const)('every answer forbids sniffing, framing, referrers and caches: %s', async (_, status, ask) => {
  const { headers, status: answered } = await ask();
  expect(answered).toBe(status);
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy': expect.stringMatching(/default-src 'self'.*frame-ancestors 'none'/),
    'referrer-policy': 'no-referrer',
    'strict-transport-security': expect.stringMatching(/^max-age=\d{8}/),
    'x-content-type-options': 'nosniff',
    'x-frame-options': expect.stringMatching(/DENY|SAMEORIGIN/),
  });
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('server')).toBeNull();
});

it('keeps no answer in caches even when the router refuses the address', async () => {
  const { headers, status } = await api.with()('GET', '/api/v1/%E0%A4%A');
  expect([status, headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([
    400,
    'no-store',
    'nosniff',
  ]);
});

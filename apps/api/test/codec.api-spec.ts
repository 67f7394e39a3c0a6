import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter } from '@temporalio/common';
import { payloadToJSON } from '@temporalio/common/lib/proto-utils.js';
import { AesGcmCodec, KeyRing } from '@resync/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Caller, startApi } from './api-harness.js';
import { aUser, signIn } from './identity.fixtures.js';

const PATH = '/api/v1/temporal/codec/decode';
const UI = 'http://temporal.example.org:8233';
const keys = `k1:${randomBytes(32).toString('base64')}`;

let api: ApiHarness;
let platformAdmin: Caller;
beforeAll(async () => {
  api = await startApi({ TEMPORAL_CODEC_KEYS: keys, TEMPORAL_UI_URL: `${UI}/` });
  platformAdmin = await aPlatformAdmin(api);
});
afterAll(() => api.close());

async function aPlatformAdmin(of: ApiHarness): Promise<Caller> {
  const user = await aUser(of, { [await of.aTenant()]: 'viewer' }, { platformAdmin: true });
  return of.with((await signIn(of, user)).accessToken);
}

/** As the Temporal UI sends it: what a client of that ring has written. */
async function sealed(value: unknown, ring = keys) {
  const payload = defaultPayloadConverter.toPayload(value);
  return (await new AesGcmCodec(KeyRing.parse(ring)).encode([payload])).map(payloadToJSON);
}
const plain = (value: unknown) => payloadToJSON(defaultPayloadConverter.toPayload(value));
const decode = (caller: Caller, payloads: unknown, headers = {}) =>
  caller('POST', PATH, { body: { payloads }, headers });

describe('opening payloads', () => {
  it('gives a platform admin what was sealed, and leaves plain ones as they are', async () => {
    const value = { connectionId: 'c1', note: 'FECHADIA' };
    const [shut] = await sealed(value);
    expect(JSON.stringify(shut)).not.toContain(plain(value).data);
    const { status, headers, body } = await decode(platformAdmin, [shut, plain('before')]);
    expect([status, body]).toEqual([200, { payloads: [plain(value), plain('before')] }]);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('opens the largest payload that Temporal takes', async () => {
    const value = 'x'.repeat(2 * 1_024 * 1_024 - 100);
    const { status, body } = await decode(platformAdmin, await sealed(value));
    expect(status).toBe(200);
    expect(body.payloads[0].data === plain(value).data).toBe(true);
  });

  it('leaves aside what a newer Temporal sends as well', async () => {
    const [shut] = await sealed('x');
    const body = { payloads: [{ ...shut, externalPayloads: [] }], more: true };
    expect((await platformAdmin('POST', PATH, { body })).body).toEqual({ payloads: [plain('x')] });
  });

  it.each(['viewer', 'operator', 'admin'] as const)('is refused to the %s of a tenant', async (role) => {
    const tenantId = await api.aTenant();
    const user = await signIn(api, await aUser(api, { [tenantId]: role }));
    for (const caller of [await api.as(role, tenantId), api.with(user.accessToken)]) {
      const { status, body } = await decode(caller, await sealed('x'));
      expect([status, body.code]).toEqual([403, 'ROLE_TOO_SMALL']);
    }
  });

  it('is refused to a stranger', async () => {
    expect((await decode(api.with(), await sealed('x'))).status).toBe(401);
  });

  it('says which key is missing', async () => {
    const other = `k0:${randomBytes(32).toString('base64')}`;
    const { status, body } = await decode(platformAdmin, await sealed('x', other));
    expect([status, body.code]).toEqual([422, 'PAYLOAD_UNREADABLE']);
    expect(body.detail).toContain('"k0"');
  });

  it('refuses changed bytes', async () => {
    const other = `k1:${randomBytes(32).toString('base64')}`; // the same name, another key
    const { status, body } = await decode(platformAdmin, await sealed('x', other));
    expect([status, body.code]).toEqual([422, 'PAYLOAD_UNREADABLE']);
  });

  it('bounds what it takes', async () => {
    const code = async (payloads: unknown) => {
      const { status, body } = await decode(platformAdmin, payloads);
      return [status, body.code];
    };
    expect(await code([{ data: 'no base64!' }])).toEqual([400, 'INVALID_INPUT']);
    expect(await code(Array(1_001).fill({}))).toEqual([400, 'INVALID_INPUT']);
    expect(await code([{ data: 'x'.repeat(5 * 1_024 * 1_024) }])).toEqual([413, 'BODY_TOO_LARGE']);
  });
});

/** What a browser asks before a page of `origin` may call. */
async function preflight(of: ApiHarness, origin: string, path = PATH, method = 'POST') {
  const { status, headers } = await fetch(of.address + path, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': method,
      'access-control-request-headers': 'authorization,content-type,x-namespace',
    },
  });
  return {
    status,
    origin: headers.get('access-control-allow-origin'),
    headers: headers.get('access-control-allow-headers'),
    methods: headers.get('access-control-allow-methods'),
  };
}

describe('the Temporal UI in a browser', () => {
  it('may call it from its own origin, with its token', async () => {
    expect(await preflight(api, UI)).toMatchObject({
      status: 204,
      origin: UI,
      headers: 'authorization,content-type,x-namespace',
    });
    const { headers } = await decode(platformAdmin, await sealed('x'), { origin: UI });
    expect(headers.get('access-control-allow-origin')).toBe(UI);
  });

  it('may call nothing else, and nobody else may call it', async () => {
    expect((await preflight(api, UI, '/api/v1/me')).origin).toBeNull();
    expect((await preflight(api, `${UI}.evil.org`)).origin).toBeNull();
    expect((await preflight(api, 'null')).origin).toBeNull();
  });
});

describe('without keys', () => {
  const WEB = 'https://resync.example.org';
  let plainApi: ApiHarness;
  beforeAll(async () => {
    plainApi = await startApi({ TEMPORAL_UI_URL: UI, API_CORS_ORIGINS: WEB });
  });
  afterAll(() => plainApi.close());

  it('there is nothing to open', async () => {
    const { status, body } = await decode(await aPlatformAdmin(plainApi), await sealed('x'));
    expect([status, body.code]).toEqual([404, 'PAYLOAD_CODEC_OFF']);
  });

  it('no browser of the Temporal UI may ask; the origins of API_CORS_ORIGINS may call every route', async () => {
    expect((await preflight(plainApi, UI)).origin).toBeNull();
    const { origin, methods } = await preflight(plainApi, WEB, '/api/v1/connections/1', 'PATCH');
    expect(origin).toBe(WEB);
    expect(methods).toContain('PATCH');
  });
});

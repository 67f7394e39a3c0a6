import { randomUUID } from 'node:crypto';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Caller, startApi } from './api-harness.js';

let api: ApiHarness;
let admin: Caller;
beforeAll(async () => {
  api = await startApi();
  admin = await api.as('admin', await api.aTenant());
});
afterAll(() => api.close());

const post = (body: unknown, headers: Record<string, string> = {}) =>
  admin('POST', '/api/v1/api-keys', { body, headers });
const code = async (answer: ReturnType<typeof post>) => {
  const { status, body } = await answer;
  return [status, body.code];
};

describe('bad input', () => {
  it('is told field by field', async () => {
    const { status, body } = await post({ name: '', role: 'king', extra: 1 });
    expect(status).toBe(400);
    expect(body.errors.map((e: { field: string }) => e.field)).toEqual(
      expect.arrayContaining(['/name', '/role']),
    );
  });

  it.each(['{', '', 'null', '[]', '"text"', '{"a":1}{'])('is a 400 for the body %s', async (text) => {
    expect((await post(text)).status).toBe(400);
  });

  it('is a 400 for text that no database can keep', async () => {
    expect(await code(post({ name: 'a\u0000b', role: 'viewer' }))).toEqual([400, 'INVALID_INPUT']);
    expect(await code(post('{"name":"\\ud800","role":"viewer"}'))).toEqual([400, 'INVALID_INPUT']);
  });

  it('cannot reach a prototype', async () => {
    const answer = await post('{"name":"n","role":"viewer","__proto__":{"admin":true}}');
    expect(answer.status).toBe(400);
  });

  it('is a 413 above the limit of the route and a 415 in another format', async () => {
    expect(await code(post({ name: 'x'.repeat(300_000), role: 'viewer' }))).toEqual([413, 'BODY_TOO_LARGE']);
    expect(await code(post('a=b', { 'content-type': 'application/xml' }))).toEqual([
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ]);
  });

  it('is a 400 for an id that is none, in the path and in the tenant header', async () => {
    expect((await admin('GET', '/api/v1/users/1')).body.errors[0].field).toBe('/id');
    const headers = { 'x-tenant-id': "' or 1=1" };
    expect((await admin('GET', '/api/v1/users', { headers })).body.code).toBe('TENANT_NOT_HELD');
  });

  it('never shows a stack or the words of the database', async () => {
    const { body } = await admin('GET', '/api/v1/users?cursor=IiI');
    expect(JSON.stringify(body)).not.toMatch(/ at |node_modules|select /);
  });

  it.each([
    ['the HTTP parser refuses', '/health/live', { 'x-big': 'x'.repeat(20_000) }, 431, 'HEADERS_TOO_LARGE'],
    ['the router refuses', '/api/v1/%E0%A4%A', {}, 400, 'MALFORMED_REQUEST'],
  ])('gets a problem document also where %s', async (_, path, headers, status, refusal) => {
    const answer = await rawGet(path, headers);
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json']);
    expect(JSON.parse(answer.body)).toMatchObject({ status, code: refusal });
  });
});

describe('a large body', () => {
  const IMPORT = `/api/v1/connections/${randomUUID()}/import`;
  const large = (token: string | undefined, headers: OutgoingHttpHeaders = {}) => ({
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    'content-type': 'application/json',
    'content-length': 30 * 1_024 * 1_024,
    ...headers,
  });

  it.each([
    ['no credential', undefined],
    ['one that is not ours', 'stranger'],
  ])('is refused before it is read where there is %s', async (_, token) => {
    expect((await start(IMPORT, large(token)).answer).status).toBe(401);
  });

  it.each([
    ['a viewer where operators import', 'viewer', IMPORT, {}, 'ROLE_TOO_SMALL'],
    ['a viewer where operators teach', 'viewer', '/api/v1/assistant/examples', {}, 'ROLE_TOO_SMALL'],
    ['an admin where platform admins read', 'admin', '/api/v1/temporal/codec/decode', {}, 'ROLE_TOO_SMALL'],
    ['an operator of another tenant', 'operator', IMPORT, { 'x-tenant-id': randomUUID() }, 'TENANT_NOT_HELD'],
  ] as const)('is refused before it is read to %s', async (_, role, path, headers, refusal) => {
    const key = await api.aKey(role, await api.aTenant());
    const { status, body } = await start(path, large(key, headers)).answer;
    expect([status, JSON.parse(body).code]).toEqual([403, refusal]);
  });

  it('is taken of a tenant two at once; small ones, and those of other tenants, go on', async () => {
    const key = await api.aKey('operator', await api.aTenant());
    const unfinished = [start(IMPORT, large(key)), start(IMPORT, large(key))];
    let refused: Awaited<ReturnType<ReturnType<typeof start>['within']>>;
    const third = async () => (refused = await start(IMPORT, large(key)).within(1_000))?.status;
    await expect.poll(third, { timeout: 30_000 }).toBe(429);
    expect(JSON.parse(refused?.body ?? '').code).toBe('TOO_MANY_LARGE_BODIES');
    expect(refused?.headers['retry-after']).toBe('5');

    const body = { files: [{ name: 'a', text: '' }] };
    expect((await api.with(key)('POST', IMPORT, { body })).status).toBe(404);
    const elsewhere = await api.as('operator', await api.aTenant());
    const big = { files: [{ name: 'a', text: 'x'.repeat(1_000_000) }] };
    expect((await elsewhere('POST', IMPORT, { body: big })).status).toBe(404);

    for (const { end } of unfinished) end();
    const status = async () => (await api.with(key)('POST', IMPORT, { body: big })).status;
    await expect.poll(status, { timeout: 10_000 }).toBe(404);
    for (let i = 0; i < 3; i++) expect(await status()).toBe(404);
  });
});

interface RawAnswer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Sends the headers of a request, never its body. `within` is undefined when no answer came in so many ms. */
function start(path: string, headers: OutgoingHttpHeaders) {
  const { hostname, port } = new URL(api.address);
  const asked = request({ method: 'POST', hostname, port, path, headers });
  const answer = new Promise<RawAnswer>((resolve, reject) => {
    asked.on('error', reject).on('response', (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body });
        asked.destroy();
      });
    });
  });
  answer.catch(() => undefined); // one that is ended early has no answer
  asked.flushHeaders();
  const end = () => void asked.destroy();
  return {
    answer,
    end,
    within: (ms: number) => Promise.race([answer, sleep(ms).then(end)]).then((got) => got ?? undefined),
  };
}

/** Without the client's own care for headers and addresses. */
const rawGet = (path: string, headers: Record<string, string>) =>
  new Promise<{ status: number | undefined; type: string | undefined; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(api.address);
    request({ hostname, port, path, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      const type = response.headers['content-type']?.split(';')[0];
      response.on('end', () => resolve({ status: response.statusCode, type, body }));
    })
      .on('error', reject)
      .end();
  });

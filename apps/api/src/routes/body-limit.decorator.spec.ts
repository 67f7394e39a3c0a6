import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Principal } from '@resync/platform';
import { fastify, type FastifyError, type FastifyInstance } from 'fastify';
import { afterEach, expect, it } from 'vitest';
import { RequestAccess } from '../access/request-access.js';
import { applyBodyLimits, DEFAULT_BODY_LIMIT } from './body-limit.decorator.js';
import { LargeBodies, TooManyLargeBodies } from './large-bodies.js';

const operator: Principal = {
  kind: 'api_key',
  id: 'key',
  name: 'import',
  tenants: [{ tenantId: 't', role: 'operator' }],
  platformAdmin: false,
  expiresAt: null,
};
const LARGE = 'x'.repeat(DEFAULT_BODY_LIMIT + 1);

/** Something that each request comes to and stays in until it is let go on. */
function gate() {
  const waiting: (() => void)[] = [];
  let arrived = () => {};
  let closed = false;
  return {
    close: () => void (closed = true),
    open: () => {
      closed = false;
      for (const go of waiting.splice(0)) go();
    },
    pass: async () => {
      if (!closed) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push(resolve);
      arrived();
      await promise;
    },
    arrivals: (n: number) =>
      new Promise<void>((resolve) => {
        arrived = () => {
          if (waiting.length >= n) resolve();
        };
        arrived();
      }),
  };
}

let server: FastifyInstance;
let port: number;
const admission = gate();
const work = gate();

async function start() {
  admission.open();
  work.open();
  server = fastify({ bodyLimit: DEFAULT_BODY_LIMIT, forceCloseConnections: true });
  server.setErrorHandler<FastifyError>((error, _request, reply) =>
    reply.status(error instanceof TooManyLargeBodies ? 429 : (error.statusCode ?? 500)).send({}),
  );
  const admit = async () => {
    await admission.pass();
    return new RequestAccess(operator, undefined);
  };
  applyBodyLimits(server, admit, new LargeBodies());
  const config = { bodyLimit: 2 * DEFAULT_BODY_LIMIT, rule: () => ({ kind: 'role', role: 'operator' }) };
  server.post('/large', { config }, async () => {
    await work.pass();
    return {};
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  ({ port } = server.server.address() as AddressInfo);
}
afterEach(async () => {
  admission.open();
  work.open();
  await server.close();
});

/** Says that a large body comes and sends what is given of it; `end` breaks the connection off as a cancelled page does. */
function send(body = LARGE) {
  const headers = { 'content-type': 'text/plain', 'content-length': LARGE.length };
  const asked = request({ port, method: 'POST', path: '/large', headers, agent: false });
  const status = once(asked, 'response').then(([response]: IncomingMessage[]) => {
    response?.resume();
    return response?.statusCode;
  });
  status.catch(() => undefined); // what is broken off has no answer
  asked.flushHeaders();
  if (body) asked.end(body);
  return { status, end: () => void asked.destroy() };
}

/** Resolves when the server has seen that they are gone. */
async function brokenOff(requests: ReturnType<typeof send>[]) {
  const connections = () =>
    new Promise<number>((resolve) => server.server.getConnections((_, count) => resolve(count)));
  for (const { end } of requests) end();
  await expect.poll(connections).toBe(0);
}

it('holds no place for who went away while they were admitted', async () => {
  await start();
  admission.close();
  const cancelled = [send(''), send('')];
  await admission.arrivals(2);
  await brokenOff(cancelled);
  admission.open();
  for (let i = 0; i < 3; i++) expect(await send().status).toBe(200);
});

it('counts what is worked on until it is done, also when who sent it went away', async () => {
  await start();
  work.close();
  const cancelled = [send(), send()];
  await work.arrivals(2);
  await brokenOff(cancelled);
  const beginning = work.arrivals(3).then(() => 'worked on');
  expect(await Promise.race([send().status, beginning])).toBe(429);
  work.open();
  await expect.poll(() => send().status).toBe(200);
});

it('gives the places of bodies that were refused and of those that never came whole back', async () => {
  await start();
  const unfinished = [send(''), send('')];
  await expect.poll(() => send().status).toBe(429);
  await brokenOff(unfinished);
  const headers = { 'content-type': 'application/json' };
  const noJson = () => server.inject({ method: 'POST', url: '/large', headers, payload: `{${LARGE}` });
  for (let i = 0; i < 3; i++) expect((await noJson()).statusCode).toBe(400);
  expect(await send().status).toBe(200);
});

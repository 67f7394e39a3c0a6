import { createServer } from 'node:net';
import { once } from 'node:events';
import { RedisConnections, tenantKey } from '@resync/platform';
import { testEnvironment } from '@resync/platform/testing';
import { afterEach, expect, it } from 'vitest';

const opened: RedisConnections[] = [];
const connect = (url: string): RedisConnections => {
  const connections = new RedisConnections({ url });
  opened.push(connections);
  return connections;
};
afterEach(() => opened.splice(0).forEach((connections) => connections.onModuleDestroy()));

/** A port on which nobody listens. */
async function deadAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `redis://127.0.0.1:${address.port}`;
}

it('keeps the keys of tenants apart by their prefix', async () => {
  const { commands } = connect(testEnvironment().redisUrl);
  const key = tenantKey('a1', 'probe', String(process.pid));
  await commands.set(key, 'x', 'PX', 1_000);
  expect(await commands.get(`t:a1:probe:${process.pid}`)).toBe('x');
});

it('says that Redis answers, or why it does not', async () => {
  expect(await connect(testEnvironment().redisUrl).problem()).toBeNull();
  expect(await connect(await deadAddress()).problem()).toMatch(/^Redis cannot be reached: .*ECONNREFUSED/);
});

it('fails a command within seconds while Redis is away, and stops nothing', async () => {
  const connections = connect(await deadAddress());
  const begun = Date.now();
  await expect(connections.commands.get('k')).rejects.toThrow();
  await expect(
    connections.blocking('test', 1_000).xread('BLOCK', 1_000, 'STREAMS', 's', '0'),
  ).rejects.toThrow();
  expect(Date.now() - begun).toBeLessThan(5_000);
});

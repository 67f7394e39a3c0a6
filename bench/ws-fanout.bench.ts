import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openTcpProxy } from '@resync/platform/testing';
import { type EventHouse, openEventHouse, percentile } from './event-house.js';
import { openCrowd } from './fanout/crowd.js';
import { now } from './fanout/fanout.protocol.js';
import { startProgram } from './house/programs.js';
import { figure, print } from './table.js';

/**
 * `./resync bench ws-fanout`: from the commit of an event to each of many subscribed sockets. The api is a process of its
 * own, the clients are four others; log and relay run here. Beside it, in the same run: a bare `ws` server that sends the
 * same text to as many clients. Goals (design §12): p99 ≤ 100 ms for 10,000 clients at 1 event/s each and for 200 clients
 * at 100 events/s; a drop of the network for 2 s loses and repeats nothing.
 */
interface Scenario {
  clients: number;
  tenants: number;
  events: number;
  perSecond: number;
}

const row = (
  name: string,
  { clients, perSecond }: Scenario,
  latencies: number[],
  wrong: number,
): string[] => [
  name,
  figure(clients),
  figure(perSecond * clients),
  percentile(latencies, 0.5).toFixed(1),
  percentile(latencies, 0.99).toFixed(1),
  latencies.reduce((most, value) => Math.max(most, value), 0).toFixed(0),
  figure(wrong),
];

/** Calls `send` with 1, 2, … at an even pace. */
async function paced(
  { events, perSecond }: Scenario,
  send: (n: number) => Promise<void> | void,
): Promise<void> {
  const begun = performance.now();
  for (let n = 1; n <= events; n++) {
    await pause(Math.max(0, begun + (n * 1_000) / perSecond - performance.now()));
    await send(n);
  }
}

async function ours(house: EventHouse, address: string, name: string, scenario: Scenario): Promise<string[]> {
  const tenants = await Promise.all(
    Array.from({ length: scenario.tenants }, async () => {
      const id = await house.database.aTenant();
      return { id, token: await house.aKey(id), sentAt: [] as number[] };
    }),
  );
  const tokens = Array.from({ length: scenario.clients }, (_, i) => tenants[i % tenants.length]?.token ?? '');
  const crowd = await openCrowd(address, tokens);
  // each tenant's events come at moments of their own
  const [events, perSecond] = [scenario.events * tenants.length, scenario.perSecond * tenants.length];
  await paced({ ...scenario, events, perSecond }, async (n) => {
    const tenant = tenants[n % tenants.length];
    if (!tenant) return;
    await house.append(tenant.id, 1);
    tenant.sentAt[Math.ceil(n / tenants.length)] = now();
  });
  const sentAt = Object.fromEntries(tenants.map(({ token, sentAt: times }) => [token, times]));
  const { latencies, wrong } = await crowd.report(sentAt, scenario.events);
  await crowd.close();
  return row(name, scenario, latencies, wrong);
}

async function plain(scenario: Scenario): Promise<string[]> {
  const server = fork(join(import.meta.dirname, 'fanout/bare.process.js'));
  const [port] = (await once(server, 'message')) as [number];
  const crowd = await openCrowd(`http://127.0.0.1:${port}`, Array<string>(scenario.clients).fill('bare'));
  const sentAt: number[] = [];
  const data = 'x'.repeat(800);
  await paced(scenario, (n) => {
    sentAt[n] = now();
    server.send(JSON.stringify({ type: 'event', event: { sequence: n, data } }));
  });
  const { latencies, wrong } = await crowd.report({ bare: sentAt }, scenario.events);
  await crowd.close();
  server.disconnect();
  await once(server, 'exit');
  return row('plain: a bare ws server', scenario, latencies, wrong);
}

/** The network between api and clients is away for 2 s while events go on. */
async function dropped(house: EventHouse, address: string, scenario: Scenario): Promise<string[]> {
  const proxy = await openTcpProxy(address);
  const tenant = await house.database.aTenant();
  const token = await house.aKey(tenant);
  const crowd = await openCrowd(proxy.url, Array<string>(scenario.clients).fill(token), true);
  const sentAt: number[] = [];
  await paced(scenario, async (n) => {
    if (n === Math.floor(scenario.events / 3)) proxy.cut();
    if (n === Math.floor(scenario.events / 3) + 2 * scenario.perSecond) proxy.restore();
    await house.append(tenant, 1);
    sentAt[n] = now();
  });
  const { latencies, wrong } = await crowd.report({ [token]: sentAt }, scenario.events);
  await crowd.close();
  await proxy.close();
  return row('network away for 2 s, clients resume', scenario, latencies, wrong);
}

export async function run(): Promise<void> {
  const house = await openEventHouse();
  const api = await startProgram('api/src/main.js', 'API_PORT', '/health/ready', {
    JWT_SECRET: randomBytes(32).toString('hex'),
    ENCRYPTION_KEYS: `bench:${randomBytes(32).toString('base64')}`,
    RATE_LIMIT_PER_CREDENTIAL: '10000000', // one key asks for everybody
    RATE_LIMIT_PER_TENANT: '10000000',
    RATE_LIMIT_PER_ADDRESS: '10000000',
  });
  const address = `http://127.0.0.1:${api.port}`;
  const few = { clients: 200, tenants: 1, events: 2_000, perSecond: 100 };
  const many = { clients: 10_000, tenants: 1, events: 20, perSecond: 1 };
  const rows = [
    await plain(few),
    await ours(house, address, 'one tenant', few),
    await dropped(house, address, { ...few, events: 1_000 }),
    await plain(many),
    await ours(house, address, '100 tenants of 100 clients', { ...many, tenants: 100 }),
    await ours(house, address, 'one tenant, all at once', many),
  ];
  const memory = api.memoryMb();
  print(`ws-fanout: from commit to client; the api held ${figure(Math.round(memory))} MB at the end`, [
    ['what', 'clients', 'messages/s', 'p50 ms', 'p99 ms', 'max ms', 'lost or doubled'],
    ...rows,
  ]);
  await api.stop();
  await house.close();
}

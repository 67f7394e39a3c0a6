import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { anEvent, ownerClient } from '@resync/platform/testing';
import { copyRows } from '@resync/platform';
import { type EventHouse, openEventHouse, percentile } from './event-house.js';
import { figure, print } from './table.js';

/**
 * `./resync bench event-pipeline`: how many events a second go through log, relay, stream and socket, and how long
 * one takes from its commit to a client. Everything, clients too, runs in this one process. Beside it, in the same
 * run: the same events as single inserts (the plain way) and by COPY into a bare table (the most the disk gives).
 * Goals (design §12): at least 1,000 events/s sustained, none lost or doubled.
 */
const EVENTS = 20_000;

const perSecond = (count: number, begun: number): string =>
  figure(Math.round(count / ((performance.now() - begun) / 1_000)));

async function plainBaselines(house: EventHouse): Promise<string[][]> {
  const owner = await ownerClient();
  await owner.query(
    `create table bench_event (id bigint generated always as identity primary key, tenant uuid, type text, data jsonb)`,
  );
  const tenant = await house.database.aTenant();
  const data = JSON.stringify(anEvent());
  let begun = performance.now();
  for (let i = 0; i < 1_000; i++)
    await owner.query(`insert into bench_event (tenant, type, data) values ($1, 'job.abend', $2)`, [
      tenant,
      data,
    ]);
  const single = perSecond(1_000, begun);
  begun = performance.now();
  const rows = Array.from({ length: EVENTS }, () => [tenant, 'job.abend', data]);
  await copyRows(owner, 'bench_event', ['tenant', 'type', 'data'], rows);
  const copied = perSecond(EVENTS, begun);
  await owner.query('drop table bench_event');
  await owner.end();
  return [
    ['plain: one insert, one commit each', single, '', '', ''],
    ['plain: COPY into a bare table', copied, '', '', ''],
  ];
}

async function appendOnly(house: EventHouse, size: number, total: number): Promise<string[]> {
  const tenant = await house.database.aTenant();
  const begun = performance.now();
  for (let i = 0; i < total / size; i++) await house.append(tenant, size);
  return [`log alone, ${size} a commit`, perSecond(total, begun), '', '', ''];
}

/** Appends in batches, pausing to hold a rate, and measures until a client has them. */
async function throughAll(
  house: EventHouse,
  name: string,
  options: { clients: number; batch: number; total: number; everyMs: number },
): Promise<string[]> {
  const { clients, batch, total, everyMs } = options;
  const tenant = await house.database.aTenant();
  const token = await house.aKey(tenant);
  const committedAt: number[] = [];
  const latencies: number[] = [];
  let [received, wrong] = [0, 0];
  const sockets = await Promise.all(
    Array.from({ length: clients }, () => {
      let last = 0;
      return house.aClient(token, (sequence) => {
        received++;
        if (sequence !== last + 1) wrong++;
        last = sequence;
        const at = committedAt[sequence];
        latencies.push(at === undefined ? 0 : performance.now() - at); // heard before our own commit returned
      });
    }),
  );
  const begun = performance.now();
  for (let done = 0, next = begun; done < total; done += batch, next += everyMs) {
    await pause(Math.max(0, next - performance.now()));
    const range = await house.append(tenant, batch);
    const now = performance.now();
    for (let sequence = range?.first ?? 0; sequence <= (range?.last ?? 0); sequence++)
      committedAt[sequence] = now;
  }
  while (received < total * clients && performance.now() - begun < 120_000) await pause(5);
  const rate = perSecond(total, begun);
  wrong += total * clients - received;
  await Promise.all(
    sockets.map((socket) => {
      socket.terminate();
      return once(socket, 'close');
    }),
  );
  const ms = (share: number) => percentile(latencies, share).toFixed(1);
  return [name, rate, ms(0.5), ms(0.99), figure(wrong)];
}

export async function run(): Promise<void> {
  const house = await openEventHouse();
  const rows = [
    ...(await plainBaselines(house)),
    await appendOnly(house, 1, 1_000),
    await appendOnly(house, 500, EVENTS),
    await throughAll(house, '1 client, as fast as it goes, 500 a commit', {
      clients: 1,
      batch: 500,
      total: EVENTS,
      everyMs: 0,
    }),
    await throughAll(house, '1 client, 1,000 events/s offered', {
      clients: 1,
      batch: 50,
      total: 10_000,
      everyMs: 50,
    }),
    await throughAll(house, '200 clients, 100 events/s offered', {
      clients: 200,
      batch: 5,
      total: 1_000,
      everyMs: 50,
    }),
  ];
  print('event-pipeline: log → relay → stream → socket', [
    ['what', 'events/s', 'p50 ms', 'p99 ms', 'lost or doubled'],
    ...rows,
  ]);
  await house.close();
}

import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { openPollDatabase, Watched } from '../libs/monitoring/src/polling/poll-harness.fixtures.js';
import { aPlanJob, aPlanStream, aPlanWorkstation } from '../libs/scheduler/src/model/plan.fixtures.js';
import { openEventHouse, percentile } from './event-house.js';
import { figure, print, type Table } from './table.js';

/**
 * `./resync bench detection-latency`: how long it takes from the poll that saw a change until a WebSocket client has
 * the event; the whole way (poll cycle, log, relay, stream, api, socket) in this process, the scheduler a script.
 * `from its start` includes reading the plan and storing it; `from its answer` begins when the scheduler's last page
 * was handed over. Beside it, in the same run: a bare `ws` socket that is sent the same text.
 * Goal (design §12): at most 1 s after the poll that saw it, p99.
 */
const POLLS = 40;

async function bareSocket(): Promise<number[]> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const connected = once(server, 'connection') as Promise<[WebSocket]>;
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const [side] = await connected;
  if (client.readyState !== WebSocket.OPEN) await once(client, 'open');
  const text = 'x'.repeat(900);
  const took: number[] = [];
  for (let i = 0; i < 500; i++) {
    const begun = performance.now();
    const heard = once(client, 'message');
    side.send(text);
    await heard;
    took.push(performance.now() - begun);
  }
  client.terminate();
  server.close();
  return took;
}

export async function run(): Promise<void> {
  const house = await openEventHouse();
  const database = await openPollDatabase();
  const bare = percentile(await bareSocket(), 0.5);
  const table: Table = [
    [
      'jobs',
      'changes a poll',
      'from its start p50 / p99 ms',
      'from its answer p50 / p99 ms',
      'a bare socket p50 ms',
    ],
  ];
  for (const [jobs, changes] of [
    [1_000, 10],
    [10_000, 100],
    [100_000, 1_000],
  ] as const) {
    const watched = await Watched.start(database);
    const plan = (round: number) =>
      Array.from({ length: jobs }, (_, i) =>
        aPlanJob({
          name: `JOB_${i}`,
          streamName: `S${i % 500}`,
          status: i >= changes ? 'HOLD' : round % 2 === 0 ? 'EXEC' : 'ABEND',
          unresolvedDependencies: 0,
        }),
      );
    Object.assign(watched.scheduler, {
      pageSize: 10_000,
      workstations: [aPlanWorkstation()],
      streams: Array.from({ length: 500 }, (_, i) => aPlanStream({ name: `S${i}` })),
      jobs: plan(0),
    });
    await watched.outcome();
    let startedAt = 0;
    let answeredAt = 0;
    const fromStart: number[] = [];
    const fromAnswer: number[] = [];
    watched.scheduler.beforeJobPage = () => void (answeredAt = performance.now());
    const client = await house.aClient(await house.aKey(watched.tenantId), () => {
      const now = performance.now();
      fromStart.push(now - startedAt);
      fromAnswer.push(now - answeredAt);
    });
    for (let round = 1, expected = 0; round <= (jobs > 10_000 ? POLLS / 4 : POLLS); round++) {
      watched.scheduler.jobs = plan(round);
      startedAt = performance.now();
      await watched.outcome();
      expected += (await watched.news()).length - (round === 1 ? 1 : 0);
      while (fromStart.length < expected) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    client.terminate();
    const both = (values: number[]): string =>
      `${percentile(values, 0.5).toFixed(0)} / ${percentile(values, 0.99).toFixed(0)}`;
    table.push([figure(jobs), figure(changes), both(fromStart), both(fromAnswer), bare.toFixed(2)]);
  }
  print('detection-latency: from the poll that saw a change to the socket', table);
  await database.close();
  await house.close();
}

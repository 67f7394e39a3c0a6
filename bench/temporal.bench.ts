import { type ChildProcess, fork, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { freePort } from '@resync/platform/testing';
import { percentile } from './event-house.js';
import { print } from './table.js';
import { bareCalls, bareCallsAsOurs, ourCalls, type TemporalCalls } from './temporal/temporal-calls.js';

/**
 * `./resync bench temporal`: our module beside the bare SDK, call by call, back to back and in turns, so that all meet the
 * same server; then how many workflows a second are started, 16 at once, on a server in memory and on one that keeps its
 * database on disk. The bare SDK twice: told the same search attributes and fairness, which the server must store, and
 * without any option. Goals (design §12): at most 1.1 times the bare SDK; at least 100 workflows started a second.
 */
const ROUNDS = 300;
const STARTS = 500;
const WARM_UP = 50;
const AT_ONCE = 16;

type Call = Exclude<keyof TemporalCalls, 'close'>;

const ms = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

/** In turns, each time another one first. `fresh`: every call gets a workflow of its own. */
async function compared(contenders: readonly TemporalCalls[], call: Call, fresh: boolean): Promise<string[]> {
  const took: number[][] = contenders.map(() => []);
  const known = contenders.map(() => randomUUID());
  if (!fresh) await Promise.all(contenders.map((calls, who) => calls.start(known[who] ?? '')));
  for (let round = 0; round < ROUNDS + WARM_UP; round++)
    for (let turn = 0; turn < contenders.length; turn++) {
      const who = (round + turn) % contenders.length;
      const name = fresh ? randomUUID() : (known[who] ?? '');
      const value = await ms(async () => contenders[who]?.[call](name));
      if (round >= WARM_UP) took[who]?.push(value);
    }
  const medians = took.map((values) => percentile(values, 0.5));
  const both = (values: number[]) =>
    `${percentile(values, 0.5).toFixed(2)} / ${percentile(values, 0.99).toFixed(2)}`;
  const ratio = (who: number) => ((medians[0] ?? NaN) / (medians[who] ?? NaN)).toFixed(2);
  process.stderr.write(`${call}: done\n`);
  return [`${call}${fresh ? ', new workflow' : ', running workflow'}`, ...took.map(both), ratio(1), ratio(2)];
}

async function startedPerSecond(calls: TemporalCalls, count = STARTS): Promise<number> {
  let left = count;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left-- > 0) await calls.start(randomUUID());
    }),
  );
  return count / ((performance.now() - begun) / 1_000);
}

async function throughput(name: string, address: string): Promise<string[]> {
  const contenders = [ourCalls(address), await bareCallsAsOurs(address), await bareCalls(address)];
  const rates: number[] = [];
  for (const calls of contenders) await startedPerSecond(calls, WARM_UP);
  for (const calls of contenders) rates.push(await startedPerSecond(calls));
  await Promise.all(contenders.map((calls) => calls.close()));
  process.stderr.write(`${name}: ${rates.map((rate) => rate.toFixed(0)).join(', ')} /s\n`);
  return [name, ...rates.map((rate) => rate.toFixed(0))];
}

/** A server of this run's own that keeps its database in a file. */
async function onDisk(work: (address: string) => Promise<string[]>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'resync-bench-'));
  const port = await freePort();
  const attributes = ['TenantId', 'Kind', 'ConnectionId'].flatMap((name) => [
    '--search-attribute',
    `${name}=Keyword`,
  ]);
  const where = ['--ip', '127.0.0.1', '--port', String(port), '--db-filename', join(folder, 'temporal.db')];
  const server = spawn(
    process.env.RESYNC_TEMPORAL_BINARY ?? 'temporal',
    ['server', 'start-dev', '--headless', '--log-level', 'error', ...where, ...attributes],
    { stdio: 'ignore' },
  );
  try {
    const address = `127.0.0.1:${port}`;
    const connection = await Connection.connect({ address, connectTimeout: '30 seconds' });
    await connection.close();
    return await work(address);
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
    await rm(folder, { recursive: true });
  }
}

async function counterWorker(): Promise<ChildProcess> {
  const worker = fork(join(import.meta.dirname, 'temporal/counter.worker.js'));
  await once(worker, 'message');
  return worker;
}

export async function run(): Promise<void> {
  const address = process.env.TEMPORAL_ADDRESS ?? '';
  const worker = await counterWorker();
  const contenders = [ourCalls(address), await bareCallsAsOurs(address), await bareCalls(address)];
  // what waits for the worker comes first: workflows that were only started would stand before it in the queue
  const calls = [
    await compared(contenders, 'update', false),
    await compared(contenders, 'updateWithStart', true),
    await compared(contenders, 'signal', false),
    await compared(contenders, 'signalWithStart', false),
    await compared(contenders, 'signalWithStart', true),
    await compared(contenders, 'start', true),
  ];
  await Promise.all(contenders.map((calls) => calls.close()));
  worker.disconnect();
  await once(worker, 'exit');
  const started = [
    await throughput('server in memory', address),
    await onDisk((disk) => throughput('server on disk', disk)),
  ];
  print(`temporal: ${ROUNDS} calls each, one at a time, ms p50 / p99`, [
    [
      'call',
      'our module',
      'bare SDK, same options',
      'bare SDK, no options',
      'ratio to the same',
      'ratio to none',
    ],
    ...calls,
  ]);
  print(`temporal: ${STARTS} workflows started, ${AT_ONCE} at once`, [
    ['server', 'our module /s', 'bare SDK, same options /s', 'bare SDK, no options /s'],
    ...started,
  ]);
}

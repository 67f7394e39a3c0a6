import { type ChildProcess, fork, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { percentile } from './event-house.js';
import { freePort } from './house/programs.js';
import { print } from './table.js';
import { bareCalls, ourCalls, type TemporalCalls } from './temporal/temporal-calls.js';

/**
 * `./resync bench temporal`: our module beside the bare SDK, call by call, each pair back to back and in turns, so that
 * both meet the same server; then how many workflows a second are started, 16 at once, on a server in memory and on one
 * that keeps its database on disk. Search attributes, fairness and traces are on our side only: they are what it adds.
 * Goals (design §12): at most 1.1 times the bare SDK; at least 100 workflows started a second.
 */
const PAIRS = 300;
const STARTS = 500;
const WARM_UP = 50;
const AT_ONCE = 16;

type Call = Exclude<keyof TemporalCalls, 'close'>;

const ms = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

/** Each pair in turns: ours first, then the other first. `fresh`: every call gets a workflow of its own. */
async function pairs(
  ours: TemporalCalls,
  bare: TemporalCalls,
  call: Call,
  fresh: boolean,
): Promise<string[]> {
  const took = { ours: [] as number[], bare: [] as number[] };
  const known = { ours: randomUUID(), bare: randomUUID() };
  if (!fresh) await Promise.all([ours.start(known.ours), bare.start(known.bare)]);
  for (let i = 0; i < PAIRS + 20; i++) {
    const one = async (who: 'ours' | 'bare') => {
      const calls = who === 'ours' ? ours : bare;
      const name = fresh ? randomUUID() : known[who];
      const value = await ms(() => calls[call](name));
      if (i >= 20) took[who].push(value); // the first warm both up
    };
    for (const who of i % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)) await one(who);
  }
  const at = (values: number[], share: number) => percentile(values, share);
  process.stderr.write(`${call}: done\n`);
  const ratio = (share: number) => (at(took.ours, share) / at(took.bare, share)).toFixed(2);
  const both = (values: number[]) => `${at(values, 0.5).toFixed(2)} / ${at(values, 0.99).toFixed(2)}`;
  return [
    `${call}${fresh ? ', new workflow' : ', running workflow'}`,
    both(took.ours),
    both(took.bare),
    ratio(0.5),
  ];
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
  const [ours, bare] = [ourCalls(address), await bareCalls(address)];
  await Promise.all([startedPerSecond(ours, WARM_UP), startedPerSecond(bare, WARM_UP)]);
  const [a, b] = [await startedPerSecond(ours), await startedPerSecond(bare)];
  await Promise.all([ours.close(), bare.close()]);
  process.stderr.write(`${name}: ${a.toFixed(0)} /s\n`);
  return [name, a.toFixed(0), b.toFixed(0), (b / a).toFixed(2)];
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
  const [ours, bare] = [ourCalls(address), await bareCalls(address)];
  // what waits for the worker comes first: workflows that were only started would stand before it in the queue
  const calls = [
    await pairs(ours, bare, 'update', false),
    await pairs(ours, bare, 'updateWithStart', true),
    await pairs(ours, bare, 'signal', false),
    await pairs(ours, bare, 'signalWithStart', false),
    await pairs(ours, bare, 'signalWithStart', true),
    await pairs(ours, bare, 'start', true),
  ];
  await Promise.all([ours.close(), bare.close()]);
  worker.disconnect();
  await once(worker, 'exit');
  const started = [
    await throughput('server in memory', address),
    await onDisk((disk) => throughput('server on disk', disk)),
  ];
  print(`temporal: ${PAIRS} calls each, one at a time`, [
    ['call', 'our module ms p50 / p99', 'bare SDK ms p50 / p99', 'ratio of the medians'],
    ...calls,
  ]);
  print(`temporal: ${STARTS} workflows started, ${AT_ONCE} at once`, [
    ['server', 'our module /s', 'bare SDK /s', 'ratio'],
    ...started,
  ]);
}

import { get } from 'node:http';
import { startSimulator } from '../apps/simulator/src/simulator.js';
import { type Simulator } from '../apps/simulator/src/simulator.options.js';
import { LIVELY_FAULTS } from '../apps/simulator/src/engine/engine.options.js';
import { figure, print, type Table } from './table.js';

/**
 * `./resync bench simulator`: what a simulated scheduler of 1,000, 10,000 and 100,000 jobs costs the machine that it
 * shares with the product: memory, a day of virtual time, and what a monitor asks of it. There is no goal in design
 * §12; the figures say how much of the others' figures is the simulator's.
 */
const SIZES = [1000, 10_000, 100_000];
const PAGE = 10_000;
const OPEN = "jobruns.commonStatus IN ['WAITING', 'READY', 'RUNNING', 'ERROR', 'HELD'] ORDER BY id ASC";
const SLIM = { scope: 'WHOLE_NO_JOB_DEFINITIONS_AND_NO_DEPENDENCIES' };

/** Seconds of processor, garbage collection and compression included: the machine may be busy with other things. */
async function timed<Result>(work: () => Promise<Result>): Promise<[seconds: string, result: Result]> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [((user + system) / 1e6).toFixed(2), result];
}

const authorization = ({ credentials: { user, password } }: Simulator): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

async function countOf(simulator: Simulator): Promise<{ count: number }> {
  const headers = { authorization: authorization(simulator) };
  const answer = await fetch(`${simulator.url}/api/v2/plan/job/count`, { headers });
  return (await answer.json()) as { count: number };
}

/** Bytes of one page, thrown away as they come: what the caller keeps is not the simulator's cost. */
function ask(simulator: Simulator, query: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: authorization(simulator), ...SLIM };
    get(`${simulator.url}/api/v2/plan/job?${query}`, { headers }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}

async function measure(jobs: number): Promise<string[]> {
  const [start, simulator] = await timed(() =>
    startSimulator({ jobs, startAt: '2025-11-21T09:00:00Z', faults: LIVELY_FAULTS }),
  );
  const { count: total } = await countOf(simulator);
  const sweep = async (oql: string): Promise<number> => {
    let bytes = 0;
    for (let offset = 0; offset < total; offset += PAGE)
      bytes += await ask(simulator, `limit=${PAGE}&offset=${offset}&oql=${encodeURIComponent(oql)}`);
    return bytes;
  };
  await sweep(OPEN); // the first makes the order that the others use
  const [full, fullBytes] = await timed(() => sweep("name LIKE '@' ORDER BY id ASC"));
  const [delta, deltaBytes] = await timed(() => sweep(OPEN));
  const [day] = await timed(() => simulator.admin('clock', { advanceMs: 24 * 3_600_000 }));
  const memory = process.memoryUsage().rss / 2 ** 20;
  await simulator.close();
  const megabytes = (bytes: number) => figure(Math.round(bytes / 1e6));
  return [
    figure(jobs),
    start,
    day,
    full,
    megabytes(fullBytes),
    delta,
    megabytes(deltaBytes),
    figure(Math.round(memory)),
  ];
}

export async function run(): Promise<void> {
  const table: Table = [['jobs', 'start', 'virtual day', 'full sweep', 'MB', 'delta', 'MB', 'process MB']];
  for (const jobs of SIZES) table.push(await measure(jobs));
  print('Simulated scheduler, seconds of processor (who asks is in the same process)', table);
}

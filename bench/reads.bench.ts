import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import autocannon from 'autocannon';
import { openRunningHouse, type RunningHouse } from './house/running-house.js';
import { figure, print } from './table.js';

/**
 * `./resync bench reads [SECONDS]`: what people and their screens read, 500 requests a second over 50 connections, while a
 * plan of 10,000 jobs is polled every 30 s, as it is without settings. Each route by itself, then all of them in turn. Beside it,
 * in the same run: a bare `http` server that answers each request with one statement. Goal (design §12): p95 ≤ 50 ms;
 * shown is the next percentile that is measured, p97.5.
 */
const JOBS = 10_000;
const RATE = 500;
const CONNECTIONS = 50;

async function asked(
  name: string,
  address: string,
  paths: readonly string[],
  seconds: number,
  key = '',
): Promise<string[]> {
  const { latency, requests, non2xx, errors, timeouts, throughput } = await autocannon({
    url: address,
    connections: CONNECTIONS,
    overallRate: RATE,
    duration: seconds,
    headers: { 'x-api-key': key },
    requests: paths.map((path) => ({ method: 'GET', path })),
  });
  return [
    name,
    figure(Math.round(requests.average)),
    figure(Math.round(throughput.average / 1_024)),
    String(latency.p50),
    String(latency.p97_5),
    String(latency.p99),
    String(latency.max),
    String(non2xx + errors + timeouts),
  ];
}

async function plain(seconds: number): Promise<string[]> {
  const server = fork(join(import.meta.dirname, 'house/bare-reads.process.js'));
  const [port] = (await once(server, 'message')) as [number];
  const row = await asked(
    'plain: a bare http server, one statement',
    `http://127.0.0.1:${port}`,
    ['/'],
    seconds,
  );
  server.disconnect();
  await once(server, 'exit');
  return row;
}

/** Waits until the first poll is stored; gives the routes with ids that exist. */
async function routes({ client }: Awaited<ReturnType<RunningHouse['aTenant']>>): Promise<string[]> {
  for (;;) {
    const { data } = await client.GET('/api/v1/jobs', { params: { query: { limit: 1 } } });
    const [job] = data?.items ?? [];
    if (job)
      return [
        '/api/v1/monitoring/status',
        '/api/v1/monitoring/problems',
        '/api/v1/monitoring/stats',
        '/api/v1/jobs?limit=50',
        '/api/v1/jobs?status=ABEND&limit=50',
        `/api/v1/jobs/${job.id}`,
        `/api/v1/jobs/${job.id}/runs`,
        '/api/v1/workstations?limit=50',
        '/api/v1/monitoring/events?limit=50',
      ];
    await pause(500);
  }
}

export async function run([seconds = '10']: readonly string[]): Promise<void> {
  const house = await openRunningHouse({ jobs: JOBS, speed: 1 });
  const tenant = await house.aTenant('reads');
  await tenant.client.POST('/api/v1/connections', {
    body: {
      name: 'reads',
      addresses: [house.scheduler],
      authentication: { kind: 'basic', user: 'resync', password: 'resync' },
      requestsPerSecond: 1_000,
    },
  });
  const paths = await routes(tenant);
  const span = Number(seconds);
  const rows = [await plain(span)];
  for (const path of paths)
    rows.push(await asked(path.replace(/[0-9a-f-]{36}/, '{id}'), house.address, [path], span, tenant.key));
  const before = house.programs.api.cpuSeconds();
  rows.push(await asked('all of them in turn', house.address, paths, 3 * span, tenant.key));
  const cores = (house.programs.api.cpuSeconds() - before) / (3 * span);
  print(
    `reads: ${RATE} requests/s; the api used ${cores.toFixed(2)} cores and ${figure(Math.round(house.programs.api.memoryMb()))} MB`,
    [['what', 'requests/s', 'kB/s', 'p50 ms', 'p97.5 ms', 'p99 ms', 'max ms', 'failed'], ...rows],
  );
  await house.close();
}

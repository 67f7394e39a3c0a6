import { execFile } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type ApiAccess, type ApiClient, createApiClient } from '@resync/client';
import { EventRecords } from './event-records.js';
import { Scheduler } from './scheduler.js';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../../..');

export type Part =
  'postgres' | 'valkey' | 'temporal' | 'simulator' | 'worker-workflows' | 'worker-activities' | 'api';

export interface HouseOptions {
  /** Job instances of a simulated day. */
  jobs: number;
  /** Beside what is set here. */
  environment: NodeJS.ProcessEnv;
  /** Megabytes of a disk in memory that holds the data of all servers; needs the right to mount. */
  diskMegabytes?: number;
}

export const POLL_SECONDS = 5;

/** A whole Resync by `./resync up`, in a folder and on ports of its own; the simulated clock moves only when told. */
export class House {
  readonly api: ApiClient;

  private constructor(
    private readonly home: string,
    private readonly environment: NodeJS.ProcessEnv,
    readonly access: ApiAccess,
    readonly connectionId: string,
    readonly scheduler: Scheduler,
    readonly records: EventRecords,
    readonly addresses: { owner: string; valkey: string },
    readonly disk: string | null,
  ) {
    this.api = createApiClient(access);
  }

  static async start({ jobs, environment, diskMegabytes }: HouseOptions): Promise<House> {
    const home = mkdtempSync(join(tmpdir(), 'resync-faults-'));
    chmodSync(home, 0o755); // the user that PostgreSQL runs as must be able to enter it
    const data = join(home, 'data');
    if (diskMegabytes) {
      mkdirSync(data);
      await run('mount', ['-t', 'tmpfs', '-o', `size=${diskMegabytes}m,mode=755`, 'tmpfs', data]);
    }
    const settings = settingsFor(home, jobs);
    const all = { ...environment, ...settings };
    try {
      await run(join(root, 'resync'), ['up', '--detach'], { env: all });
      const { api, apiKey, tenant, simulator } = runFile(home);
      const access: ApiAccess = { address: api, token: apiKey };
      const connectionId = await prepareConnection(createApiClient(access));
      const ports = portsOf(home);
      const owner = `postgres://postgres:${settings.POSTGRES_PASSWORD}@127.0.0.1:${ports['POSTGRES_PORT']}/resync`;
      const valkey = `redis://127.0.0.1:${ports['VALKEY_PORT']}`;
      const scheduler = new Scheduler(new URL('/admin/', simulator), settings.SIMULATOR_ADMIN_TOKEN);
      const records = new EventRecords(owner, tenant);
      const addresses = { owner, valkey };
      return new House(
        home,
        all,
        access,
        connectionId,
        scheduler,
        records,
        addresses,
        diskMegabytes ? data : null,
      );
    } catch (error) {
      await tidyUp(home, all, data, diskMegabytes !== undefined);
      throw error;
    }
  }

  /** Of the process that runs now: the supervisor starts a new one for each that dies. */
  pidOf(part: Part): number {
    return Number(readFileSync(join(this.home, 'pids', part), 'utf8').split(' ')[0]);
  }

  folderOf(part: 'valkey'): string {
    return join(this.home, 'data', part);
  }

  /** For what is compared once everything has come to rest; polls resume without it. */
  async pollNow(): Promise<true> {
    await this.api.POST('/api/v1/connections/{id}/poll', {
      params: { path: { id: this.connectionId } },
      body: { full: false },
    });
    return true;
  }

  /** As a person does after the scheduler refused them. */
  async enterCredentials(): Promise<void> {
    await this.api.PATCH('/api/v1/connections/{id}', {
      params: { path: { id: this.connectionId } },
      body: {
        authentication: {
          kind: 'basic',
          user: 'resync',
          password: this.environment['SIMULATOR_PASSWORD'] ?? '',
        },
      },
    });
  }

  /** What the programs have written, for a test that failed. */
  get logs(): string {
    return join(this.home, 'logs');
  }

  async stop(): Promise<void> {
    await this.records.close();
    await tidyUp(this.home, this.environment, join(this.home, 'data'), this.disk !== null);
  }
}

/** Ports that no neighbour is likely to choose at the same moment; `up` takes the next where one is taken. */
function settingsFor(home: string, jobs: number) {
  const port = 20_000 + 20 * randomInt(550);
  return {
    RESYNC_HOME: home,
    API_PORT: String(port),
    WORKER_WORKFLOWS_METRICS_PORT: String(port + 1),
    WORKER_ACTIVITIES_METRICS_PORT: String(port + 2),
    SIMULATOR_PORT: String(port + 3),
    POSTGRES_PORT: String(port + 4),
    VALKEY_PORT: String(port + 5),
    TEMPORAL_PORT: String(port + 6),
    TEMPORAL_UI_PORT: String(port + 7),
    POSTGRES_PASSWORD: randomBytes(12).toString('hex'),
    SIMULATOR_PASSWORD: randomBytes(12).toString('hex'),
    SIMULATOR_ADMIN_TOKEN: randomBytes(12).toString('hex'),
    SIMULATOR_JOBS: String(jobs),
    SIMULATOR_SPEED: '0',
    APP_TWS_POLLING_INTERVAL: String(POLL_SECONDS),
  };
}

interface RunFile {
  api: string;
  apiKey: string;
  tenant: string;
  simulator: string;
}

const runFile = (home: string): RunFile =>
  JSON.parse(readFileSync(join(home, 'run.json'), 'utf8')) as RunFile;

const portsOf = (home: string): Record<string, string> =>
  Object.fromEntries(
    readFileSync(join(home, 'ports.env'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('=')),
  ) as Record<string, string>;

/** The seeded connection, patient for seconds only and with a budget that does not hide what is measured. */
async function prepareConnection(api: ApiClient): Promise<string> {
  const { data } = await api.GET('/api/v1/connections');
  const id = data?.items[0]?.id ?? '';
  await api.PATCH('/api/v1/connections/{id}', {
    params: { path: { id } },
    body: { requestTimeoutMs: 8_000, requestsPerSecond: 200 },
  });
  return id;
}

async function tidyUp(
  home: string,
  environment: NodeJS.ProcessEnv,
  data: string,
  mounted: boolean,
): Promise<void> {
  await run(join(root, 'resync'), ['down'], { env: environment });
  if (mounted) await run('umount', [data]);
  rmSync(home, { recursive: true, force: true });
}

import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { takeConnections } from './connections-taken.js';
import { type House, type Part } from './house.js';
import { hang, signal, slow } from './processes.js';

/** Something that goes wrong for a while. */
export interface Fault {
  name: string;
  /** What is returned ends it. */
  begin: (house: House) => Promise<() => Promise<void> | void>;
  /** How long it lasts; 0: it is over as soon as it has happened. */
  lastsMs: number;
  /** No poll can succeed while it lasts: a status that says otherwise lies. */
  blind?: true;
  /** What the status must say of the connection before it is over. */
  says?: string;
  /** Only on a disk of the test's own. */
  needsDisk?: true;
}

const WORKERS: Part[] = ['worker-workflows', 'worker-activities'];
const parts: [name: string, parts: Part[]][] = [
  ['workers', WORKERS],
  ['api', ['api']],
  ['Valkey', ['valkey']],
  ['PostgreSQL', ['postgres']],
  ['Temporal', ['temporal']],
];
const nothing = (): void => undefined;
const pids = (house: House, of: readonly Part[]): number[] => of.map((part) => house.pidOf(part));

const killed = (name: string, of: readonly Part[]): Fault => ({
  name: `${name} killed −9`,
  lastsMs: 0,
  begin: async (house) => {
    signal(pids(house, of), 'SIGKILL');
    return nothing;
  },
});

const hung = (name: string, of: readonly Part[], lastsMs = 25_000): Fault => ({
  name: `${name} hung for ${lastsMs / 1_000} s`,
  lastsMs,
  begin: async (house) => hang(pids(house, of)),
});

const slowed = (name: string, of: readonly Part[]): Fault => ({
  name: `${name} at a fifth of its speed`,
  lastsMs: 20_000,
  begin: async (house) => slow(() => pids(house, of)),
});

const emptied: Fault = {
  name: 'Valkey emptied (FLUSHALL)',
  lastsMs: 0,
  begin: async ({ addresses }) => {
    const redis = new Redis(addresses.valkey);
    await redis.flushall();
    redis.disconnect();
    return nothing;
  },
};

const restartedEmpty: Fault = {
  name: 'Valkey killed −9, its data gone',
  lastsMs: 0,
  begin: async (house) => {
    signal([house.pidOf('valkey')], 'SIGKILL');
    rmSync(house.folderOf('valkey'), { recursive: true });
    return nothing;
  },
};

const outOfConnections: Fault = {
  name: 'PostgreSQL out of connections',
  lastsMs: 25_000,
  begin: ({ addresses }) => takeConnections(addresses.owner),
};

/** The last byte of the disk on which PostgreSQL, Valkey and Temporal keep their data. */
const diskFull: Fault = {
  name: 'disk full under all servers',
  lastsMs: 25_000,
  needsDisk: true,
  begin: async ({ disk }) => {
    const ballast = join(disk ?? '', 'ballast');
    const { bavail, bsize } = statfsSync(disk ?? '');
    const piece = Buffer.alloc(1 << 20);
    for (let left = bavail * bsize; left > 0; left -= piece.length) {
      try {
        writeFileSync(ballast, piece, { flag: 'a' });
      } catch {
        break; // full
      }
    }
    return () => rmSync(ballast);
  },
};

/** The scheduler's API misbehaves; `says` stands once two polls have failed. */
const scheduler = (name: string, fault: object, more: Partial<Fault> = {}): Fault => ({
  name: `scheduler ${name}`,
  lastsMs: 25_000,
  blind: true,
  says: 'failing',
  begin: async (house) => {
    await house.scheduler.command('api-fault', fault);
    return () => house.scheduler.command('clear-faults');
  },
  ...more,
});

const truncated = scheduler('cuts its answers in half', { kind: 'truncate' });
const failing = scheduler('answers 500', { kind: 'status', status: 500 });

/** Refused once, it is not asked again until somebody enters the credentials: no account is locked by us. */
const refused: Fault = scheduler(
  'answers 401',
  { kind: 'status', status: 401 },
  { says: 'credentials_refused' },
);
const credentialsRefused: Fault = {
  ...refused,
  begin: async (house) => {
    const clear = await refused.begin(house);
    return async () => {
      await clear();
      await house.enterCredentials();
    };
  },
};

/** One of each, for every run of the tests. */
export const SHORT_PROGRAMME: Fault[] = [
  ...parts.map(([name, of]) => killed(name, of)),
  restartedEmpty,
  { ...truncated, lastsMs: 8_000 },
  { ...failing, lastsMs: 8_000 },
];

/** All of them. */
export const LONG_PROGRAMME: Fault[] = [
  ...parts.map(([name, of]) => killed(name, of)),
  killed(
    'everything',
    parts.flatMap(([, of]) => of),
  ),
  emptied,
  restartedEmpty,
  ...parts.map(([name, of]) => hung(name, of)),
  { ...hung('Temporal', ['temporal'], 120_000), says: 'interrupted' },
  ...parts.map(([name, of]) => slowed(name, of)),
  outOfConnections,
  diskFull,
  scheduler(
    'takes 2 s for each answer',
    { kind: 'latency', latencyMs: 2_000 },
    { blind: undefined, says: undefined },
  ),
  scheduler('takes requests and does not answer', { kind: 'hang' }),
  truncated,
  scheduler('answers something else than JSON', { kind: 'garbage' }),
  scheduler('breaks connections', { kind: 'drop' }),
  failing,
  scheduler('answers 429', { kind: 'status', status: 429, retryAfterSeconds: 2 }),
  scheduler('answers 403', { kind: 'status', status: 403 }),
  credentialsRefused,
];

import { type ComposerDocument } from '@resync/scheduler/composer';
import { type AddressInfo } from 'node:net';
import { ADMIN_COMMANDS, type AdminContext } from './admin/commands.js';
import { ApiFaults } from './admin/api-faults.js';
import { ApiStats } from './admin/api-stats.js';
import { adminRoutes } from './admin/admin-routes.js';
import { Driver } from './engine/driver.js';
import { Engine } from './engine/engine.js';
import { type EngineOptions, type FaultRates, NO_FAULTS } from './engine/engine.options.js';
import { VirtualClock } from './engine/virtual-clock.js';
import { estateFrom, type EstateOptions } from './estate/estate.js';
import { generateEstate } from './estate/generator.js';
import { type Credentials } from './http/credentials.js';
import { buildServer } from './http/server.js';
import { engineSource } from './source/engine-source.js';

export interface SimulatorOptions extends EstateOptions {
  /** 0: a free one. */
  port?: number;
  host?: string;
  seed?: number | string;
  /** Job instances of the generated estate, when no definitions are given. */
  jobs?: number;
  /** What to run instead of a generated estate. */
  document?: ComposerDocument;
  /** Virtual seconds for each real one; 0 stands still until told otherwise. */
  speed?: number;
  /** Virtual instant of the start, epoch milliseconds or ISO. The day's earlier hours have already happened then. */
  startAt?: number | string;
  faults?: Partial<FaultRates>;
  operators?: EngineOptions['operators'];
  incidents?: EngineOptions['incidents'];
  transitionsKept?: number;
  credentials?: Partial<Credentials>;
  adminToken?: string;
  tls?: { key: string; cert: string } | null;
}

export interface Simulator {
  /** `http://127.0.0.1:port/twsd`: what a connection is told. */
  url: string;
  /** `http://127.0.0.1:port/admin` */
  adminUrl: string;
  credentials: Credentials;
  adminToken: string;
  /** Runs one admin command in process, as `POST /admin/<name>` would. */
  admin: (name: string, input?: Record<string, unknown>) => Promise<unknown>;
  driver: Driver;
  close: () => Promise<void>;
}

const DEFAULT_START = '2025-11-21T03:00:00Z';

/** Starts a scheduler in this process; without options one of 300 jobs that stands still at midnight, without faults. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { seed = 1, host = '127.0.0.1', speed = 0 } = options;
  const document = options.document ?? generateEstate({ seed, jobs: options.jobs ?? 300 });
  const startAt = new Date(options.startAt ?? DEFAULT_START).getTime();
  const engine = new Engine(estateFrom(document, options), {
    seed,
    startAt,
    faults: { ...NO_FAULTS, ...options.faults },
    operators: options.operators ?? null,
    incidents: options.incidents ?? [],
    transitionsKept: options.transitionsKept ?? 500_000,
    firstRunNumber: 214,
  });
  const driver = new Driver(engine, new VirtualClock(startAt, speed));
  const credentials = {
    user: 'resync',
    password: 'resync',
    token: 'simulator-token',
    ...options.credentials,
  };
  const adminToken = options.adminToken ?? 'simulator-admin';
  const stats = new ApiStats();
  const faults = new ApiFaults(() => driver.act((world) => world.soon({ kind: 'switch-plan' })));
  const context: AdminContext = { driver, faults, stats };
  const app = await buildServer({
    source: engineSource(engine),
    credentials,
    faults,
    stats,
    sync: () => driver.sync(),
    tls: options.tls ?? null,
    actions: () => undefined,
    admin: (api) => adminRoutes(api, context, adminToken),
  });
  await app.listen({ port: options.port ?? 0, host });
  driver.start();
  const { port } = app.server.address() as AddressInfo; // a TCP server that listens has one
  const origin = `${options.tls ? 'https' : 'http'}://${host}:${port}`;
  return {
    url: `${origin}/twsd`,
    adminUrl: `${origin}/admin`,
    credentials,
    adminToken,
    admin: async (name, input = {}) => ADMIN_COMMANDS[name]?.run(context, input),
    driver,
    close: async () => {
      driver.stop();
      await app.close();
    },
  };
}

import { Driver } from './engine/driver.js';
import { Engine } from './engine/engine.js';
import { NO_FAULTS } from './engine/engine.options.js';
import { VirtualClock } from './engine/virtual-clock.js';
import { estateFrom } from './estate/estate.js';
import { generateEstate } from './estate/generator.js';
import { actionRoutes } from './http/action-routes.js';
import { frozenRoutes } from './http/frozen-routes.js';
import { serve } from './serve.js';
import {
  type Served,
  type ServingOptions,
  type Simulator,
  type SimulatorOptions,
} from './simulator.options.js';
import { readSnapshot } from './snapshot/snapshot-files.js';
import { snapshotSource } from './snapshot/snapshot-source.js';
import { Account } from './source/account.js';
import { engineSource } from './source/engine-source.js';

const DEFAULT_START = '2025-11-21T03:00:00Z';

/** Starts a scheduler in this process; without options one of 300 jobs that stands still at midnight, without faults. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { seed = 1, speed = 0 } = options;
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
  const account = new Account();
  const source = engineSource(engine, account);
  const served = await serve(
    { source, driver, account, actions: (api) => actionRoutes(api, source, driver) },
    options,
  );
  driver.start();
  return {
    ...served,
    driver,
    close: async () => {
      driver.stop();
      await served.close();
    },
  };
}

/** Serves recorded answers of a folder as they are; nothing in them moves or can be changed. */
export async function startSnapshot(folder: string, options: ServingOptions = {}): Promise<Served> {
  const source = snapshotSource(await readSnapshot(folder));
  return serve({ source, driver: null, account: new Account(), actions: frozenRoutes }, options);
}

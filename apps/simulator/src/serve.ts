import { NotFound } from '@resync/platform';
import { type FastifyInstance } from 'fastify';
import { adminRoutes } from './admin/admin-routes.js';
import { ApiFaults } from './admin/api-faults.js';
import { ApiStats } from './admin/api-stats.js';
import { type AdminContext } from './admin/command.js';
import { ADMIN_COMMANDS } from './admin/commands.js';
import { type Driver } from './engine/driver.js';
import { FrontDoors } from './http/front-doors.js';
import { buildServer } from './http/server.js';
import { type Served, type ServingOptions } from './simulator.options.js';
import { type Account } from './source/account.js';
import { type PlanSource } from './source/plan-source.js';

export interface Serving {
  source: PlanSource;
  /** Null over what stands still. */
  driver: Driver | null;
  account: Account;
  actions: (api: FastifyInstance) => void;
}

/** Opens the REST API over a source, with the admin API beside it. */
export async function serve(
  { source, driver, account, actions }: Serving,
  options: ServingOptions,
): Promise<Served> {
  const { host = '127.0.0.1', tls = null, adminToken = 'simulator-admin' } = options;
  const credentials = {
    user: 'resync',
    password: 'resync',
    token: 'simulator-token',
    ...options.credentials,
  };
  const stats = new ApiStats();
  const faults = new ApiFaults(() => driver?.act((world) => world.soon({ kind: 'switch-plan' })));
  const context: AdminContext = { driver, faults, stats, account, doors: null };
  const app = await buildServer({
    source,
    credentials,
    faults,
    stats,
    sync: () => driver?.sync(),
    tls,
    actions,
    admin: (api) => adminRoutes(api, context, adminToken),
  });
  const origin = await app.listen({ port: options.port ?? 0, host });
  if (options.standby) context.doors = await FrontDoors.before(host, Number(new URL(origin).port));
  return {
    url: `${origin}/twsd`,
    addresses: addressesOf(origin, context.doors),
    adminUrl: `${origin}/admin`,
    credentials,
    adminToken,
    admin: async (name, input = {}) => {
      const command = ADMIN_COMMANDS[name];
      if (!command) throw new NotFound('admin command', name);
      return command.run(context, input);
    },
    close: async () => {
      await context.doors?.close();
      await app.close();
    },
  };
}

function addressesOf(origin: string, doors: FrontDoors | null): string[] {
  const { protocol } = new URL(origin);
  return doors ? doors.addresses.map((address) => `${protocol}//${address}/twsd`) : [`${origin}/twsd`];
}

import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { DataSource, type EntityTarget, type MixedList, type ObjectLiteral } from 'typeorm';
import { poolOptions } from '../persistence/data-source.js';
import { SystemTransaction } from '../persistence/system-transaction.js';
import { TenantTransaction } from '../persistence/tenant-transaction.js';
import { testEnvironment } from './test-environment.js';

export interface TestDatabase {
  tenants: TenantTransaction;
  system: SystemTransaction;
  /** The pool of the restricted role, for what a test must prove without our own code. */
  app: DataSource;
  /** A new tenant, known to the database; each test writes its own. */
  aTenant(): Promise<string>;
  close(): Promise<void>;
}

type Entities = MixedList<EntityTarget<ObjectLiteral> & (new () => object)>;

/** Pools on the database that the run's global setup has made and migrated. */
export async function openTestDatabase(entities: Entities = []): Promise<TestDatabase> {
  const { appUrl, systemUrl } = testEnvironment();
  const app = await new DataSource({
    ...poolOptions(appUrl, 5, 'resync-test'),
    entities: entities as never,
  }).initialize();
  const system = await new DataSource({
    ...poolOptions(systemUrl, 3, 'resync-test'),
    entities: entities as never,
  }).initialize();
  return {
    tenants: new TenantTransaction(app),
    system: new SystemTransaction(system),
    app,
    async aTenant() {
      const id = randomUUID();
      await system.query(`insert into tenant (id, slug, name) values ($1, $2, $3)`, [
        id,
        `t-${id}`,
        `Tenant ${id}`,
      ]);
      return id;
    },
    async close() {
      await Promise.all([app.destroy(), system.destroy()]);
    },
  };
}

/** A client of the database's owner, for what only the owner may do (partitions, catalogues). */
export async function ownerClient(): Promise<Client> {
  const client = new Client({ connectionString: testEnvironment().ownerUrl });
  await client.connect();
  return client;
}

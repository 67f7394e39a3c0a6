import { z } from 'zod';
import { configSection, integer } from '../config/index.js';

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' });

/** Where PostgreSQL is and as whom each part of the house connects. */
export const databaseConfig = configSection(
  'database',
  z.object({
    /** Role `resync_app`: sees one tenant at a time (row-level security). */
    DATABASE_APP_URL: postgresUrl,
    /** Role `resync_system`: work across tenants, in `platform` only. */
    DATABASE_SYSTEM_URL: postgresUrl,
    DATABASE_POOL_SIZE: integer(1, 500).default(15),
  }),
  (v) => ({ appUrl: v.DATABASE_APP_URL, systemUrl: v.DATABASE_SYSTEM_URL, poolSize: v.DATABASE_POOL_SIZE }),
);

/** The owner's address; only migrations use it. */
export const migrationConfig = configSection(
  'migration',
  z.object({ DATABASE_URL: postgresUrl, DATABASE_APP_URL: postgresUrl, DATABASE_SYSTEM_URL: postgresUrl }),
  (v) => ({ ownerUrl: v.DATABASE_URL, appUrl: v.DATABASE_APP_URL, systemUrl: v.DATABASE_SYSTEM_URL }),
);

export interface DatabaseConfig {
  appUrl: string;
  systemUrl: string;
  poolSize: number;
  /** Time limit of a statement where nobody may wait for long; a server that says nothing for a second more is away. */
  statementMs?: number;
}

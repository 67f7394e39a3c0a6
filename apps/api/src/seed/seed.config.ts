import { monitoringConfig } from '@resync/monitoring';
import {
  authConfig,
  configSection,
  type ConfigOf,
  databaseConfig,
  encryptionConfig,
  loggingConfig,
  redisConfig,
  temporalConfig,
} from '@resync/platform';
import { z } from 'zod';
import { simulatorOf, simulatorVariables } from '../demonstration/demonstration.config.js';

const demo = configSection(
  'seed',
  z.object({
    /** Slug of the first tenant. */
    SEED_TENANT: z.string().default('demo'),
    SEED_ADMIN_EMAIL: z.email().toLowerCase().default('admin@resync.example'),
    /** File that keeps the first admin key, readable by its owner only; without it each run makes a new key. */
    SEED_KEY_FILE: z.string().optional(),
    ...simulatorVariables,
  }),
  (v) => ({
    slug: v.SEED_TENANT,
    adminEmail: v.SEED_ADMIN_EMAIL,
    keyFile: v.SEED_KEY_FILE,
    scheduler: simulatorOf(v),
  }),
);

/** Everything that the seed reads from its environment. */
export const seedConfig = {
  seed: demo,
  auth: authConfig,
  database: databaseConfig,
  encryption: encryptionConfig,
  logging: loggingConfig,
  monitoring: monitoringConfig,
  redis: redisConfig,
  temporal: temporalConfig,
};
export type SeedConfig = ConfigOf<typeof seedConfig>;

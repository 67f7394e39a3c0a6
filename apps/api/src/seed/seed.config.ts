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

const demo = configSection(
  'seed',
  z.object({
    /** Slug of the first tenant. */
    SEED_TENANT: z.string().default('demo'),
    SEED_ADMIN_EMAIL: z.email().toLowerCase().default('admin@resync.example'),
    /** File that keeps the first admin key, readable by its owner only; without it each run makes a new key. */
    SEED_KEY_FILE: z.string().optional(),
    /** The scheduler of the demonstration; no connection is made when it is not set. */
    SIMULATOR_URL: z.url({ protocol: /^https?$/ }).optional(),
    SIMULATOR_USER: z.string().optional(),
    SIMULATOR_PASSWORD: z.string().optional(),
  }),
  (v) => ({
    slug: v.SEED_TENANT,
    adminEmail: v.SEED_ADMIN_EMAIL,
    keyFile: v.SEED_KEY_FILE,
    scheduler: v.SIMULATOR_URL
      ? { address: v.SIMULATOR_URL, user: v.SIMULATOR_USER ?? '', password: v.SIMULATOR_PASSWORD ?? '' }
      : undefined,
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

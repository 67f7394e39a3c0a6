import { configSection, integer, port } from '@resync/platform';
import { z } from 'zod';

/** What the simulator's own process is told by its environment; the defaults make the demonstration. */
export const simulatorConfig = configSection(
  'simulator',
  z.object({
    SIMULATOR_PORT: port().default(7310),
    SIMULATOR_HOST: z.string().default('127.0.0.1'),
    SIMULATOR_SEED: z.string().default('demo'),
    SIMULATOR_JOBS: integer(30, 100_000).default(300),
    /** Production days that one plan covers. */
    SIMULATOR_PLAN_DAYS: integer(1, 30).default(1),
    /** Virtual seconds for each real one. */
    SIMULATOR_SPEED: z.coerce.number().min(0).max(100_000).default(60),
    /** Composer text files, comma separated; instead of a generated estate. */
    SIMULATOR_DEFINITIONS: z.string().default(''),
    /** Folder with recorded answers: serves them frozen. */
    SIMULATOR_SNAPSHOT: z.string().default(''),
    SIMULATOR_USER: z.string().default('resync'),
    SIMULATOR_PASSWORD: z.string().default('resync'),
    SIMULATOR_TOKEN: z.string().default('simulator-token'),
    SIMULATOR_ADMIN_TOKEN: z.string().default('simulator-admin'),
    SIMULATOR_TLS_CERT: z.string().default(''),
    SIMULATOR_TLS_KEY: z.string().default(''),
  }),
  (env) => ({
    port: env.SIMULATOR_PORT,
    host: env.SIMULATOR_HOST,
    seed: env.SIMULATOR_SEED,
    jobs: env.SIMULATOR_JOBS,
    planDays: env.SIMULATOR_PLAN_DAYS,
    speed: env.SIMULATOR_SPEED,
    definitions: env.SIMULATOR_DEFINITIONS.split(',').filter((file) => file !== ''),
    snapshot: env.SIMULATOR_SNAPSHOT || null,
    credentials: { user: env.SIMULATOR_USER, password: env.SIMULATOR_PASSWORD, token: env.SIMULATOR_TOKEN },
    adminToken: env.SIMULATOR_ADMIN_TOKEN,
    tlsFiles: env.SIMULATOR_TLS_CERT ? { cert: env.SIMULATOR_TLS_CERT, key: env.SIMULATOR_TLS_KEY } : null,
  }),
);

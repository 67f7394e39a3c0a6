import { languageModelConfig, routerConfig } from '@resync/assistant';
import { embeddingConfig } from '@resync/knowledge';
import { monitoringConfig, pushConfig, webhookConfig } from '@resync/monitoring';
import {
  authConfig,
  configSection,
  type ConfigOf,
  databaseConfig,
  encryptionConfig,
  integer,
  loggingConfig,
  port,
  rateLimitConfig,
  redisConfig,
  temporalConfig,
  tracingConfig,
} from '@resync/platform';
import { z } from 'zod';
import { demonstrationConfig } from './demonstration/demonstration.config.js';
import { socketConfig } from './events/socket.config.js';

const origins = z
  .string()
  .transform((text) => text.split(',').map((origin) => origin.trim()))
  .refine(
    (addresses) => addresses.every((address) => URL.canParse(address)),
    'each origin is an address such as https://resync.example.org',
  );

const http = configSection(
  'api',
  z.object({
    API_HOST: z.string().default('127.0.0.1'),
    API_PORT: port().default(8080),
    /** Where gRPC listens; it is not served when not set. */
    GRPC_PORT: port().optional(),
    /** Browsers of other origins may call the API only from these; none when not set. */
    API_CORS_ORIGINS: origins.optional(),
    /** How many proxies stand in front: their `x-forwarded-for` is believed, nobody else's. */
    API_TRUSTED_PROXIES: integer(0, 10).default(0),
    /** How long one statement of a request may take in PostgreSQL. */
    API_STATEMENT_SECONDS: integer(1, 600).default(10),
    /** Where the built web application lies; relative to the working directory. Nothing is served where it is missing. */
    API_WEB_DIR: z.string().default('dist/web'),
  }),
  (v) => ({
    host: v.API_HOST,
    port: v.API_PORT,
    grpcPort: v.GRPC_PORT,
    corsOrigins: v.API_CORS_ORIGINS ?? [],
    trustedProxies: v.API_TRUSTED_PROXIES,
    statementMs: v.API_STATEMENT_SECONDS * 1_000,
    webDirectory: v.API_WEB_DIR,
  }),
);

/** Everything that the api process reads from its environment. */
export const apiConfig = {
  http,
  auth: authConfig,
  database: databaseConfig,
  demonstration: demonstrationConfig,
  embedding: embeddingConfig,
  encryption: encryptionConfig,
  languageModel: languageModelConfig,
  logging: loggingConfig,
  monitoring: monitoringConfig,
  push: pushConfig,
  rateLimit: rateLimitConfig,
  redis: redisConfig,
  router: routerConfig,
  socket: socketConfig,
  temporal: temporalConfig,
  tracing: tracingConfig,
  webhooks: webhookConfig,
};
export type ApiConfig = ConfigOf<typeof apiConfig>;

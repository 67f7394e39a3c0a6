import 'reflect-metadata';
import {
  BadConfiguration,
  collectProcessMetrics,
  createLogger,
  NestLogger,
  readConfig,
  startTracing,
} from '@resync/platform';
import { apiConfig } from './api.config.js';
import { createApi } from './api.application.js';

async function main(): Promise<void> {
  const config = readConfig(apiConfig);
  const stopTracing = startTracing({ ...config.tracing, service: 'resync-api' });
  const log = createLogger(config.logging, 'api');
  collectProcessMetrics();
  const app = await createApi(config, new NestLogger(log));
  await app.listen(config.http.port, config.http.host);
  log.info({ address: await app.getUrl() }, 'the api is ready');
  process.once('beforeExit', () => void stopTracing());
}

main().catch((error: unknown) => {
  const log = createLogger({ level: 'info' }, 'api');
  if (error instanceof BadConfiguration) log.fatal(error.message);
  else log.fatal(error, 'the api cannot start');
  process.exitCode = 1;
});

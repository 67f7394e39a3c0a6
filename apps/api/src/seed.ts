import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { BadConfiguration, createLogger, NestLogger, readConfig } from '@resync/platform';
import { pino } from 'pino';
import { seedConfig } from './seed/seed.config.js';
import { SeedModule } from './seed/seed.module.js';
import { SeedService } from './seed/seed.service.js';

const STDERR = 2;

/** Makes the first tenant, admin and key; standard output gets one line of JSON, standard error the log. */
async function main(): Promise<void> {
  const config = readConfig(seedConfig);
  const logger = new NestLogger(
    createLogger({ level: 'warn' }, 'seed', pino.destination({ fd: STDERR, sync: true })),
  );
  const app = await NestFactory.createApplicationContext(SeedModule.forRoot(config), {
    logger,
    abortOnError: false,
  });
  try {
    const report = await app.get(SeedService).run(config.seed);
    process.stdout.write(`${JSON.stringify(report)}\n`);
  } finally {
    await app.close();
  }
}

main().catch((error: unknown) => {
  const log = createLogger({ level: 'info' }, 'seed', pino.destination({ fd: STDERR, sync: true }));
  if (error instanceof BadConfiguration) log.fatal(error.message);
  else log.fatal({ err: error }, 'the first tenant could not be made');
  process.exitCode = 1;
});

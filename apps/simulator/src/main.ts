import { readFile } from 'node:fs/promises';
import { createLogger, loggingConfig, readConfig } from '@resync/platform';
import { parseComposer } from '@resync/scheduler/composer';
import { type Logger } from 'pino';
import { demonstration } from './demo.js';
import { startSimulator, startSnapshot } from './simulator.js';
import { simulatorConfig } from './simulator.config.js';
import { type Served, type ServingOptions, type SimulatorOptions } from './simulator.options.js';

const { simulator: config, logging } = readConfig({ simulator: simulatorConfig, logging: loggingConfig });
const logger = createLogger(logging, 'simulator');
const served = await start(logger);
logger.info({ url: served.url, admin: served.adminUrl }, 'the scheduler answers');
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void served.close());

async function start(log: Logger): Promise<Served> {
  const { port, host, credentials, adminToken, tlsFiles } = config;
  const tls = tlsFiles && {
    cert: await readFile(tlsFiles.cert, 'utf8'),
    key: await readFile(tlsFiles.key, 'utf8'),
  };
  const serving: ServingOptions = { port, host, credentials, adminToken, tls };
  if (config.snapshot) return startSnapshot(config.snapshot, serving);
  const { speed, seed, jobs, planDays } = config;
  const options = { ...demonstration(speed), ...serving, speed, seed, jobs, planDays };
  return startSimulator({ ...options, ...(await given(log)) });
}

/** The composer files that the environment names; what cannot be read of them is said and left out. */
async function given(log: Logger): Promise<SimulatorOptions> {
  if (config.definitions.length === 0) return {};
  const files = config.definitions.map(async (name) => ({ name, text: await readFile(name, 'utf8') }));
  const { document, problems } = parseComposer(await Promise.all(files));
  for (const problem of problems) log.warn(problem, 'not understood');
  return { document };
}

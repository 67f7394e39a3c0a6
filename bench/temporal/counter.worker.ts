import { readConfig, temporalConfig } from '@resync/platform';
import { bundleWorkflows, installRuntime, startWorker, workerConfig } from '@resync/platform/worker';
import { extname, join } from 'node:path';
import { pino } from 'pino';

/** The worker of the counters, in a process of its own: it shall not share the callers' event loop. */
const config = readConfig({ temporal: temporalConfig, worker: workerConfig });
const logger = pino({ level: 'silent' });
await installRuntime(logger, config.worker.coreMetricsPort);
const workflowsPath = join(import.meta.dirname, `counter.workflow${extname(import.meta.filename)}`);
const running = startWorker({
  ...config,
  worker: { ...config.worker, role: 'workflows' },
  workflows: { code: await bundleWorkflows({ workflowsPath }) },
  logger,
});
await running.polling;
process.send?.('polling');
process.once('disconnect', () => void running.stop());
await running.finished;

import { setTimeout as delay } from 'node:timers/promises';
import { NativeConnection, Worker } from '@temporalio/worker';
import { promoteBuild } from './promote-build.js';
import { type WorkerSettings, workersOf } from './worker-options.js';

export interface RunningWorker {
  /** Whether all workers of this process poll their queues. */
  readonly ready: boolean;
  /** Resolves once they do. */
  readonly polling: Promise<void>;
  /** Takes no more work, lets running activities end for `drainMs`, then cancels them. Resolves when all is quiet. */
  stop(): Promise<void>;
  /** Resolves after `stop`; rejects when a worker cannot go on: the process should then end and be started anew. */
  readonly finished: Promise<void>;
}

/** Runs the workers of one role. Temporal may be away: it is waited for, here and later. */
export function startWorker(settings: WorkerSettings): RunningWorker {
  const stopping = new AbortController();
  const workers: Worker[] = [];
  const polling = Promise.withResolvers<void>();
  const run = async (): Promise<void> => {
    const connection = await connected(settings, stopping.signal);
    if (!connection) return;
    try {
      for (const options of workersOf(settings))
        workers.push(await Worker.create({ ...options, connection }));
      settings.logger.info({ queues: workers.map((worker) => worker.options.taskQueue) }, 'worker polls');
      const runs = workers.map((worker) => worker.run());
      if (stopping.signal.aborted) workers.forEach(shutDown); // asked to stop while they were made
      const { buildId, role } = settings.worker;
      const promoted =
        buildId && role !== 'activities'
          ? promoteBuild(connection, { ...settings.temporal, buildId }, stopping.signal)
          : Promise.resolve();
      // one that ends, or a build that nobody takes, ends all: the connection is closed behind them
      runs.push(promoted.then(polling.resolve));
      await allOrNone(workers, runs, stopping);
    } finally {
      await connection
        .close()
        .catch((error: unknown) => settings.logger.warn({ err: error }, 'connection not closed'));
    }
  };
  const finished = run();
  finished.catch(() => undefined); // whoever awaits it sees it; nobody must
  return {
    get ready() {
      return workers.length > 0 && workers.every((worker) => worker.getState() === 'RUNNING');
    },
    polling: polling.promise,
    finished,
    async stop() {
      stopping.abort();
      workers.forEach(shutDown);
      await finished;
    },
  };
}

/** One worker that fails takes the others with it: half a process would look alive. */
async function allOrNone(
  workers: readonly Worker[],
  runs: readonly Promise<void>[],
  stopping: AbortController,
): Promise<void> {
  try {
    await Promise.all(runs);
  } finally {
    stopping.abort();
    workers.forEach(shutDown);
    await Promise.allSettled(runs);
  }
}

function shutDown(worker: Worker): void {
  if (worker.getState() === 'RUNNING') worker.shutdown();
}

const RETRY_MS = { first: 500, last: 10_000 };

async function connected(
  { temporal, logger }: WorkerSettings,
  signal: AbortSignal,
): Promise<NativeConnection | undefined> {
  const { address, tls, apiKey } = temporal;
  for (let waitMs = RETRY_MS.first; !signal.aborted; waitMs = Math.min(waitMs * 2, RETRY_MS.last)) {
    try {
      return await NativeConnection.connect({ address, tls, ...(apiKey !== undefined && { apiKey }) });
    } catch (error) {
      logger.warn({ err: error, address, waitMs }, 'Temporal does not answer; trying again');
      await delay(waitMs, undefined, { signal }).catch(() => undefined);
    }
  }
  return undefined;
}

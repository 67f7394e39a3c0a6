import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HealthChecks } from '@resync/platform';
import { type RunningWorker, startWorker, type WorkerSettings } from '@resync/platform/worker';

/** The Temporal side of this process: starts with the application, drains before anything it uses is closed. */
@Injectable()
export class TemporalWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #running: RunningWorker | undefined;

  constructor(
    private readonly settings: () => WorkerSettings,
    private readonly checks: HealthChecks,
  ) {}

  onApplicationBootstrap(): void {
    this.#running = startWorker(this.settings());
    this.checks.add('temporal', async () => {
      if (!this.#running?.ready)
        throw new Error('the worker does not poll its queues: is Temporal reachable?');
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#running?.stop();
  }

  /** Rejects when the worker cannot go on; the process then ends, to be started anew. */
  get finished(): Promise<void> {
    return this.#running?.finished ?? Promise.resolve();
  }
}

import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { metrics, TenantDirectory } from '@resync/platform';
import { FRESHNESS, type Freshness } from '../watch/freshness.rules.js';
import { InterruptionService } from './interruption.service.js';

const ROUND_MS = 60_000;

const connections = metrics.gauge(
  'resync_connections',
  'Connections of all tenants, by how far what is stored about them can be believed.',
  ['freshness'],
);

/**
 * The watchdog's eyes in a process that needs no Temporal: while Temporal is away nothing polls and nothing in it can
 * say so. It cannot start monitors; it tells.
 */
@Injectable()
export class InterruptionTimer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(InterruptionTimer.name);
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> = Promise.resolve();

  constructor(
    private readonly tenants: TenantDirectory,
    private readonly interruptions: InterruptionService,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => {
      this.#round = this.#round.then(() => this.look());
    }, ROUND_MS);
    this.#timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#round;
  }

  /** One round; what goes wrong is logged and tried again in the next. */
  async look(): Promise<void> {
    try {
      const counts = new Map<Freshness, number>();
      for (const tenantId of await this.tenants.enabled()) {
        const report = await this.interruptions.check(tenantId);
        for (const { freshness } of report.connections)
          counts.set(freshness, (counts.get(freshness) ?? 0) + 1);
      }
      for (const freshness of FRESHNESS) connections.set({ freshness }, counts.get(freshness) ?? 0);
    } catch (error) {
      this.#logger.error('could not look whether connections are polled', error);
    }
  }
}

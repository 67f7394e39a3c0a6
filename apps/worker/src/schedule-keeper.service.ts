import { setTimeout as delay } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { monitoringSchedules } from '@resync/monitoring';
import { declareSchedule, Schedules } from '@resync/platform';
import { resealSecretsJob, sweepOperationsJob, SYSTEM_TENANT } from '@resync/platform/workflows';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const TRY_AGAIN_MS = 5_000;

/** Everything that the house does by itself. */
export const houseSchedules = [
  ...monitoringSchedules,
  declareSchedule({
    id: 'sweepOperations/system',
    job: sweepOperationsJob,
    input: { tenantId: SYSTEM_TENANT },
    timing: { everyMs: MINUTE_MS },
    catchUpMs: MINUTE_MS,
    jitterMs: 0,
  }),
  declareSchedule({
    id: 'resealSecrets/system',
    job: resealSecretsJob,
    input: { tenantId: SYSTEM_TENANT },
    timing: { everyMs: HOUR_MS },
    catchUpMs: HOUR_MS,
    jitterMs: 0,
  }),
];

/** Makes the schedules in Temporal equal to the code's at each start, as soon as Temporal answers. */
@Injectable()
export class ScheduleKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(ScheduleKeeper.name);
  readonly #stopping = new AbortController();
  #work: Promise<void> = Promise.resolve();

  constructor(private readonly schedules: Schedules) {}

  onApplicationBootstrap(): void {
    this.#work = this.#keep();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await this.#work;
  }

  async #keep(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      try {
        const { created, updated, deleted } = await this.schedules.reconcile('resync', houseSchedules);
        this.#logger.log({ created, updated, deleted }, 'schedules reconciled');
        return;
      } catch (error) {
        this.#logger.warn({ err: error }, 'the schedules cannot be reconciled yet');
        await delay(TRY_AGAIN_MS, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
      }
    }
  }
}

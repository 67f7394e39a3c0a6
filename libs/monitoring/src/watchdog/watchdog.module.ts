import { Module } from '@nestjs/common';
import { EventsModule, TenantDirectory } from '@resync/platform';
import { ConditionRepository } from '../conditions/condition.repository.js';
import { WatchModule } from '../watch/watch.module.js';
import { InterruptionService } from './interruption.service.js';
import { InterruptionTimer } from './interruption.timer.js';
import { WatchdogActivities } from './watchdog.activities.js';

const eyes = [TenantDirectory, ConditionRepository, InterruptionService];

/** For the worker: finds unwatched connections and starts their monitors. */
@Module({
  imports: [EventsModule, WatchModule],
  providers: [...eyes, WatchdogActivities],
  exports: [WatchdogActivities],
})
export class WatchdogModule {}

/** For the api: finds and tells, also while Temporal is away. */
@Module({ imports: [EventsModule, WatchModule], providers: [...eyes, InterruptionTimer] })
export class InterruptionTimerModule {}

import { Module } from '@nestjs/common';
import { PollCycle } from '../polling/poll-cycle.service.js';
import { PollingModule } from '../polling/polling.module.js';
import { MonitorActivities } from './monitor.activities.js';

/** For the worker: what monitors do to the world. */
@Module({
  imports: [PollingModule],
  providers: [
    {
      provide: MonitorActivities,
      inject: [PollCycle],
      useFactory: (cycle: PollCycle) => new MonitorActivities(cycle),
    },
  ],
  exports: [MonitorActivities],
})
export class MonitorWorkerModule {}

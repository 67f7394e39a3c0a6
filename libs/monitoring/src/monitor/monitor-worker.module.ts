import { Module } from '@nestjs/common';
import { PollCycle } from '../polling/poll-cycle.service.js';
import { PollingModule } from '../polling/polling.module.js';
import { WatchModule } from '../watch/watch.module.js';
import { WatchedConnections } from '../watch/watched-connections.service.js';
import { MonitorActivities } from './monitor.activities.js';

/** For the worker: what monitors do to the world. */
@Module({
  imports: [PollingModule, WatchModule],
  providers: [
    {
      provide: MonitorActivities,
      inject: [PollCycle, WatchedConnections],
      useFactory: (cycle: PollCycle, watched: WatchedConnections) => new MonitorActivities(cycle, watched),
    },
  ],
  exports: [MonitorActivities],
})
export class MonitorWorkerModule {}

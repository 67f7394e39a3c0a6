import { Global, Module } from '@nestjs/common';
import { ConnectionObserver } from '@resync/scheduler';
import { WatchModule } from '../watch/watch.module.js';
import { MonitorService } from './monitor.service.js';

/** Global: connections find their observer here. Stands on the global module of Temporal. */
@Global()
@Module({
  imports: [WatchModule],
  providers: [MonitorService, { provide: ConnectionObserver, useExisting: MonitorService }],
  exports: [MonitorService, ConnectionObserver],
})
export class MonitorModule {}

import { Global, Module } from '@nestjs/common';
import { ConnectionObserver } from '@resync/scheduler';
import { WatchModule } from '../watch/watch.module.js';
import { MonitorService } from './monitor.service.js';
import { WatchSettings } from './watch-settings.service.js';

/** Global: connections find their observer here. Stands on the global module of Temporal. */
@Global()
@Module({
  imports: [WatchModule],
  providers: [MonitorService, WatchSettings, { provide: ConnectionObserver, useExisting: MonitorService }],
  exports: [MonitorService, WatchSettings, ConnectionObserver],
})
export class MonitorModule {}

import { Module } from '@nestjs/common';
import { InterruptionTimerModule, MonitorModule, StatusModule } from '@resync/monitoring';
import { ConnectionModule } from '@resync/scheduler';
import { MonitoringController } from './monitoring.controller.js';
import { ProblemPagesModule } from './problem-pages.module.js';
import { PollingController } from './polling.controller.js';
import { ProblemsController } from './problems.controller.js';

/** How watching stands and what it found; and its eyes in the api, for when Temporal is away. */
@Module({
  imports: [ConnectionModule, InterruptionTimerModule, MonitorModule, ProblemPagesModule, StatusModule],
  controllers: [MonitoringController, PollingController, ProblemsController],
})
export class MonitoringRoutesModule {}

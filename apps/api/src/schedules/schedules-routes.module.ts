import { Module } from '@nestjs/common';
import { SchedulesModule } from '@resync/platform';
import { SchedulesController } from './schedules.controller.js';
import { VisibleSchedules } from './visible-schedules.service.js';

/** What runs by itself. */
@Module({ imports: [SchedulesModule], controllers: [SchedulesController], providers: [VisibleSchedules] })
export class SchedulesRoutesModule {}

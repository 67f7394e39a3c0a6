import { Module } from '@nestjs/common';
import { SchedulesModule } from '@resync/platform';
import { SchedulesController } from './schedules.controller.js';

/** What runs by itself. */
@Module({ imports: [SchedulesModule], controllers: [SchedulesController] })
export class SchedulesRoutesModule {}

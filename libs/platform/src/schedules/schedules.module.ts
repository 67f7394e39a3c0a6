import { Module } from '@nestjs/common';
import { Schedules } from './schedules.service.js';

@Module({ providers: [Schedules], exports: [Schedules] })
export class SchedulesModule {}

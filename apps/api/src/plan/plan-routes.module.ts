import { Module } from '@nestjs/common';
import { RunLogModule, StatusModule } from '@resync/monitoring';
import { PlanReadModule } from '@resync/scheduler';
import { JobsController } from '../jobs/jobs.controller.js';
import { StreamsController } from '../streams/streams.controller.js';
import { WorkstationsController } from '../workstations/workstations.controller.js';
import { PlanSources } from './plan-sources.service.js';

/** The stored plan: jobs, streams, workstations. */
@Module({
  imports: [PlanReadModule, RunLogModule, StatusModule],
  controllers: [JobsController, StreamsController, WorkstationsController],
  providers: [PlanSources],
})
export class PlanRoutesModule {}

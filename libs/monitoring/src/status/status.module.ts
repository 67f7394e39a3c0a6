import { Module } from '@nestjs/common';
import { EventsModule } from '@resync/platform';
import { StatusHistoryRepository } from '../history/status-history.repository.js';
import { ProblemRepository } from '../problems/problem.repository.js';
import { ProblemService } from '../problems/problem.service.js';
import { SnapshotRepository } from '../snapshots/snapshot.repository.js';
import { WatchModule } from '../watch/watch.module.js';
import { PlanFiguresRepository } from './plan-figures.repository.js';
import { StatsService } from './stats.service.js';
import { StatusService } from './status.service.js';

const read = [
  ProblemRepository,
  ProblemService,
  SnapshotRepository,
  StatsService,
  StatusHistoryRepository,
  StatusService,
];

/** What can be asked about watching: status, figures, problems, history. */
@Module({
  imports: [EventsModule, WatchModule],
  providers: [...read, PlanFiguresRepository],
  exports: [...read, WatchModule],
})
export class StatusModule {}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '@resync/platform';
import { StatusHistoryRepository } from '../history/status-history.repository.js';
import { CycleListRepository } from '../polling/cycle-list.repository.js';
import { ProblemRepository } from '../problems/problem.repository.js';
import { ProblemStandingRepository } from '../problems/problem-standing.repository.js';
import { ProblemService } from '../problems/problem.service.js';
import { SnapshotRepository } from '../snapshots/snapshot.repository.js';
import { WatchModule } from '../watch/watch.module.js';
import { PlanFiguresRepository } from './plan-figures.repository.js';
import { StatsService } from './stats.service.js';
import { StatusService } from './status.service.js';
import { WebhookStatusService } from './webhook-status.service.js';
import { WebhookDeliveryList } from '../webhooks/webhook-delivery-list.repository.js';
import { Webhook } from '../webhooks/webhook.entity.js';
import { WebhookRepository } from '../webhooks/webhook.repository.js';

const read = [
  CycleListRepository,
  ProblemRepository,
  ProblemService,
  ProblemStandingRepository,
  SnapshotRepository,
  StatsService,
  StatusHistoryRepository,
  StatusService,
];

/** What can be asked about watching: status, figures, problems, history. */
@Module({
  imports: [EventsModule, WatchModule, TypeOrmModule.forFeature([Webhook])],
  providers: [...read, PlanFiguresRepository, WebhookRepository, WebhookDeliveryList, WebhookStatusService],
  exports: [...read, WatchModule],
})
export class StatusModule {}

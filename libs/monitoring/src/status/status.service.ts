import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';
import { type ProblemCounts, ProblemRepository } from '../problems/problem.repository.js';
import { type WatchedConnection, WatchedConnections } from '../watch/watched-connections.service.js';
import { type PlanFigures, PlanFiguresRepository } from './plan-figures.repository.js';
import { type ConnectionStatus, type MonitoringStatus } from './status.model.js';
import { noProblems, overallOf } from './status.rules.js';
import { WebhookStatusService } from './webhook-status.service.js';

/** How a tenant's schedulers are, and how far that can be believed. Reads PostgreSQL only: it answers while all else is away. */
@Injectable()
export class StatusService {
  constructor(
    private readonly tenants: TenantTransaction,
    private readonly watched: WatchedConnections,
    private readonly problems: ProblemRepository,
    private readonly figures: PlanFiguresRepository,
    private readonly webhooks: WebhookStatusService,
  ) {}

  current(tenantId: string, now = new Date()): Promise<MonitoringStatus> {
    return this.tenants.run(tenantId, async () => {
      const counted = await this.problems.countByConnection(tenantId);
      const connections: ConnectionStatus[] = [];
      for (const connection of await this.watched.list(tenantId, now)) {
        const version = connection.standing?.lastFinishedAt?.toISOString() ?? 'never';
        const figures = await this.figures.of(tenantId, connection.id, version);
        connections.push(statusOf(connection, counted.get(connection.id) ?? none(), figures, now));
      }
      const webhook = await this.webhooks.current(tenantId);
      return { as_of: now.toISOString(), overall: overallOf(connections), connections, webhook };
    });
  }
}

const none = (): ProblemCounts => ({ problems: noProblems(), late_jobs: 0 });
const iso = (at: Date | null | undefined): string | null => at?.toISOString() ?? null;

function statusOf(
  { id, name, freshness, intervalSeconds, standing }: WatchedConnection,
  counts: ProblemCounts,
  figures: PlanFigures,
  now: Date,
): ConnectionStatus {
  const success = standing?.lastSuccessAt;
  return {
    id,
    name,
    freshness,
    polling_interval_seconds: intervalSeconds,
    last_success_at: iso(success),
    age_seconds: success ? Math.max(0, Math.round((now.getTime() - success.getTime()) / 1_000)) : null,
    last_started_at: iso(standing?.lastStartedAt),
    last_finished_at: iso(standing?.lastFinishedAt),
    last_cycle_ms: standing?.lastCycleMs ?? null,
    last_error: standing?.lastError ?? null,
    consecutive_failures: standing?.consecutiveFailures ?? 0,
    credentials_refused_at: iso(standing?.credentialsRefusedAt),
    clock_skew_ms: standing?.clockSkewMs ?? null,
    engine: { version: standing?.engineVersion ?? null, time_zone: standing?.engineTimeZone ?? null },
    plan: {
      id: standing?.planId ?? null,
      run_number: standing?.runNumber ?? null,
      since: iso(standing?.baselineAt),
      full_sweep_at: iso(standing?.fullSweepAt),
    },
    ...counts,
    ...figures,
  };
}

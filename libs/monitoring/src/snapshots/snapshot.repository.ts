import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';

/** A connection's plan in figures at one moment; the poll cycle writes one every few minutes. */
export interface Snapshot {
  connectionId: string;
  runNumber: number | null;
  jobsByStatus: Record<string, number>;
  streamsByStatus: Record<string, number>;
  workstationsByState: Record<string, number>;
  problemsBySeverity: Record<string, number>;
  detectedAt: Date;
}

export interface SnapshotFilter {
  connectionId?: string | undefined;
  /** Inclusive. */
  from?: Date | undefined;
  /** Exclusive. */
  to?: Date | undefined;
}

@Injectable()
export class SnapshotRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  /** Newest first; `after` is the last one of the page before. */
  list(
    tenantId: string,
    page: {
      filter?: SnapshotFilter;
      after?: { detectedAt: string; connectionId: string } | undefined;
      limit: number;
    },
  ): Promise<(Snapshot & { detectedText: string })[]> {
    const { filter = {}, after, limit } = page;
    return this.tenants.run(tenantId, (manager) =>
      manager.query<(Snapshot & { detectedText: string })[]>(
        `select connection_id as "connectionId", run_number as "runNumber", jobs_by_status as "jobsByStatus",
           streams_by_status as "streamsByStatus", workstations_by_state as "workstationsByState",
           problems_by_severity as "problemsBySeverity", detected_at as "detectedAt",
           detected_at::text as "detectedText"
         from snapshot
         where tenant_id = $1 and ($2::uuid is null or connection_id = $2)
           and ($3::timestamptz is null or detected_at >= $3) and ($4::timestamptz is null or detected_at < $4)
           and ($5::timestamptz is null or (detected_at, connection_id) < ($5, $6::uuid))
         order by detected_at desc, connection_id desc limit $7`,
        [
          tenantId,
          filter.connectionId ?? null,
          filter.from ?? null,
          filter.to ?? null,
          after?.detectedAt ?? null,
          after?.connectionId ?? null,
          limit,
        ],
      ),
    );
  }
}

import { type TenantSession } from '@resync/platform';
import { conmanName } from './plan-keys.rules.js';
import { type JobRow, type StreamRow } from './plan.rows.js';

/**
 * Every other name under which an object is asked for: the plan's UUIDs, the stream's internal identifier, the way
 * conman writes it (whose time becomes the actual start once the stream has started).
 */
export class AliasStaging {
  readonly #aliases = new Map<string, { alias: string; kind: 'job' | 'stream'; id: string }>();

  constructor(
    private readonly session: TenantSession,
    private readonly tenantId: string,
    private readonly connectionId: string,
    private readonly runNumber: number | null,
  ) {}

  addStreams(streams: readonly StreamRow[]): void {
    for (const s of streams)
      for (const alias of [
        s.planStreamId,
        s.internalIdentifier,
        conmanName(s.workstation, s.name, s.scheduledAt, s.timeZone),
        conmanName(s.workstation, s.name, s.startedAt, s.timeZone),
      ])
        if (alias !== null) this.#add(alias, 'stream', s.id);
  }

  addJobs(jobs: readonly JobRow[]): void {
    for (const job of jobs) this.#add(job.planJobId, 'job', job.id);
  }

  /** Stores what is new and forgets it; inside the transaction that stores the objects. */
  async apply(): Promise<void> {
    const aliases = [...this.#aliases.values()];
    this.#aliases.clear();
    await this.session.client.query(
      `insert into plan_alias (tenant_id, connection_id, alias, kind, object_id, run_number)
       select $1, $2, alias, kind, object_id, $3 from unnest($4::text[], $5::text[], $6::uuid[]) as a(alias, kind, object_id)
       on conflict do nothing`,
      [
        this.tenantId,
        this.connectionId,
        this.runNumber,
        aliases.map((a) => a.alias),
        aliases.map((a) => a.kind),
        aliases.map((a) => a.id),
      ],
    );
  }

  #add(alias: string, kind: 'job' | 'stream', id: string): void {
    this.#aliases.set(`${id} ${alias}`, { alias, kind, id });
  }
}

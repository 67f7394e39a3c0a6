import { deterministicId, type TenantSession, type TenantTransaction } from '@resync/platform';
import { type EntityManager } from 'typeorm';
import {
  type PlanJob,
  type PlanResource,
  type PlanStream,
  type PlanWorkstation,
} from '../model/plan.model.js';
import { AliasStaging } from './alias-staging.js';
import { JobRunStaging } from './job-run-staging.js';
import { JOB_CHANGE, type JobChange, STREAM_CHANGE, type StreamChange, WORKSTATION_CHANGE, type WorkstationChange } from './plan-change.js'; // prettier-ignore
import { identifyStreams, jobIdentity, naturalKeyOf, type KnownStream } from './plan-identity.rules.js';
import { planJobTable } from './plan-job.table.js';
import { objectKey, scopedKey } from './plan-keys.rules.js';
import { planResourceTable } from './plan-resource.table.js';
import { planStreamTable } from './plan-stream.table.js';
import { planWorkstationTable } from './plan-workstation.table.js';
import { type JobRow, type ResourceRow, type StreamRow, type WorkstationRow } from './plan.rows.js';
import { StagedTable } from './staged-table.js';
import { workstationState } from './workstation-state.rules.js';

export interface PlanWriterOptions {
  tenantId: string;
  connectionId: string;
  /** Symphony run that the scheduler is on. */
  runNumber: number | null;
  /** A complete sweep: what is not seen can be told afterwards. */
  complete: boolean;
}

/**
 * Brings what a connector reads into the plan store, for one poll cycle: recognise, compare, stage page by page; then,
 * inside `transaction`, apply. Close it in every case: it holds a database connection.
 */
export class PlanWriter {
  readonly streams: StagedTable<StreamRow>;
  readonly jobs: StagedTable<JobRow>;
  readonly workstations: StagedTable<WorkstationRow>;
  readonly resources: StagedTable<ResourceRow>;
  readonly #runs: JobRunStaging;
  readonly #aliases: AliasStaging;
  #known: KnownStream[] = [];
  #databaseMs = 0;
  /** The scheduler's id of a stream in this plan → ours. */
  readonly #streamIds = new Map<string, { id: string; key: string }>();

  private constructor(
    private readonly session: TenantSession,
    private readonly options: PlanWriterOptions,
  ) {
    const { tenantId, complete } = options;
    this.streams = new StagedTable(session, tenantId, planStreamTable, complete);
    this.jobs = new StagedTable(session, tenantId, planJobTable, complete);
    this.workstations = new StagedTable(session, tenantId, planWorkstationTable, complete);
    this.resources = new StagedTable(session, tenantId, planResourceTable, complete);
    this.#runs = new JobRunStaging(session, tenantId);
    this.#aliases = new AliasStaging(session, tenantId, options.connectionId, options.runNumber);
  }

  static async open(tenants: TenantTransaction, options: PlanWriterOptions): Promise<PlanWriter> {
    const writer = new PlanWriter(await tenants.session(options.tenantId), options);
    try {
      await writer.transaction(async () => {
        for (const part of [writer.streams, writer.jobs, writer.workstations, writer.resources, writer.#runs])
          await part.prepare();
        await writer.#loadKnownStreams();
      });
      return writer;
    } catch (error) {
      await writer.close();
      throw error;
    }
  }

  /** Milliseconds spent in transactions so far. */
  get databaseMs(): number {
    return this.#databaseMs;
  }

  /** A transaction of the tenant on the writer's connection; repositories called inside join it. */
  async transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const begun = performance.now();
    try {
      return await this.session.transaction(work);
    } finally {
      this.#databaseMs += performance.now() - begun;
    }
  }

  async stageStreams(page: readonly PlanStream[]): Promise<void> {
    const { tenantId, connectionId, runNumber } = this.options;
    const identities = identifyStreams(this.#known, page, runNumber);
    const rows = page.flatMap((stream): StreamRow[] => {
      const identity = identities.get(stream.planStreamId);
      if (!identity) return [];
      const id = deterministicId(
        'stream',
        tenantId,
        connectionId,
        identity.naturalKey,
        String(identity.occurrence),
      );
      const key = scopedKey(stream.workstation, stream.folder, stream.name);
      this.#streamIds.set(stream.planStreamId, { id, key });
      this.#known.push({
        ...identity,
        id,
        internalIdentifier: stream.internalIdentifier,
        runNumber,
        final: false,
      });
      return [{ ...stream, id, key, connectionId, runNumber, occurrence: identity.occurrence }];
    });
    const staged = await this.transaction(() => this.streams.stage(rows));
    this.#aliases.addStreams(staged.map(({ row }) => row));
  }

  /** Stages jobs; returns those whose stream is not known (submitted after the streams were read). */
  async stageJobs(page: readonly PlanJob[]): Promise<PlanJob[]> {
    const { connectionId, runNumber } = this.options;
    const orphans: PlanJob[] = [];
    const rows: JobRow[] = [];
    for (const job of page) {
      const stream = this.#streamIds.get(job.planStreamId);
      if (!stream) {
        orphans.push(job);
        continue;
      }
      const id = deterministicId('job', stream.id, jobIdentity(job.streamName, job.name, job.planJobId));
      rows.push({
        ...job,
        id,
        streamId: stream.id,
        key: `${stream.key}.${job.name}`,
        connectionId,
        runNumber,
      });
    }
    await this.transaction(async () => {
      const staged = await this.jobs.stage(rows);
      await this.#runs.stage(staged);
      this.#aliases.addJobs(staged.map(({ row }) => row));
    });
    return orphans;
  }

  async stageWorkstations(page: readonly PlanWorkstation[]): Promise<void> {
    const { tenantId, connectionId, runNumber } = this.options;
    const rows = page.map((w): WorkstationRow => {
      const key = objectKey(w.folder, w.name);
      const id = deterministicId('workstation', tenantId, connectionId, key);
      return { ...w, id, key, connectionId, runNumber: w.runNumber ?? runNumber, state: workstationState(w) };
    });
    await this.transaction(() => this.workstations.stage(rows));
  }

  async stageResources(page: readonly PlanResource[]): Promise<void> {
    const { tenantId, connectionId, runNumber } = this.options;
    const rows = page.map((r): ResourceRow => {
      const key = scopedKey(r.workstation, r.folder, r.name);
      return {
        ...r,
        id: deterministicId('resource', tenantId, connectionId, key),
        key,
        connectionId,
        runNumber,
      };
    });
    await this.transaction(() => this.resources.stage(rows));
  }

  /** The scheduler's ids of what is stored as not final: a delta has to learn how each of them ended. */
  async openPlanIds(): Promise<{ jobs: string[]; streams: string[] }> {
    const open = async (column: string, table: string): Promise<string[]> => {
      const { rows } = await this.session.client.query<{ id: string }>(
        `select ${column} as id from ${table} where tenant_id = $1 and connection_id = $2 and gone_at is null
           and common_status not in ('SUCCESSFUL', 'CANCELED', 'SUPPRESS')`,
        [this.options.tenantId, this.options.connectionId],
      );
      return rows.map((row) => row.id);
    };
    return this.transaction(async () => ({
      jobs: await open('plan_job_id', 'plan_job'),
      streams: await open('plan_stream_id', 'plan_stream'),
    }));
  }

  /** The scheduler's ids of staged jobs whose definition has not been read yet: what was submitted since a full sweep. */
  async jobsWithoutDefinition(limit: number): Promise<string[]> {
    const { rows } = await this.transaction(() =>
      this.session.client.query<{ id: string }>(
        `select incoming.plan_job_id as id from pg_temp.incoming_plan_job incoming
         where not incoming.complete and not exists (select 1 from plan_job stored
           where stored.tenant_id = $1 and stored.id = incoming.id and stored.complete)
         order by incoming.n limit $2`,
        [this.options.tenantId, limit],
      ),
    );
    return rows.map((row) => row.id);
  }

  /** Call once, when everything is staged. */
  async analyze(): Promise<void> {
    await this.transaction(async () => {
      for (const table of [this.streams, this.jobs, this.workstations, this.resources]) await table.analyze();
    });
  }

  /** Inside `transaction`: stores all staged streams. Returns the changes, or nothing when `quiet`. */
  async applyStreams(at: Date, quiet: boolean): Promise<StreamChange[]> {
    const changes = await this.streams.apply<StreamChange>(
      0,
      this.streams.changed,
      at,
      quiet ? '' : STREAM_CHANGE,
    );
    await this.#aliases.apply();
    return changes;
  }

  /** Inside `transaction`: stores the staged jobs numbered `after + 1` to `upTo`, and the finished runs they brought. */
  async applyJobs(after: number, upTo: number, at: Date, quiet: boolean): Promise<JobChange[]> {
    const changes = await this.jobs.apply<JobChange>(after, upTo, at, quiet ? '' : JOB_CHANGE);
    await this.#runs.apply(after, upTo, at);
    return changes;
  }

  /** Inside `transaction`: stores all staged workstations. */
  applyWorkstations(at: Date): Promise<WorkstationChange[]> {
    return this.workstations.apply<WorkstationChange>(0, this.workstations.changed, at, WORKSTATION_CHANGE);
  }

  /** Inside `transaction`: stores all staged resources. */
  async applyResources(at: Date): Promise<void> {
    await this.resources.apply(0, this.resources.changed, at, '');
  }

  async close(): Promise<void> {
    await this.session.release();
  }

  async #loadKnownStreams(): Promise<void> {
    const { rows } = await this.session.client.query<KnownStreamRow>(
      `select id, key, plan_stream_id, internal_identifier, run_number, occurrence, workstation, folder, original_name,
              scheduled_at, common_status in ('SUCCESSFUL', 'CANCELED', 'SUPPRESS') as final
       from plan_stream where tenant_id = $1 and connection_id = $2 and gone_at is null`,
      [this.options.tenantId, this.options.connectionId],
    );
    this.#known = rows.map((row) => ({
      id: row.id,
      naturalKey: naturalKeyOf({
        workstation: row.workstation,
        folder: row.folder,
        originalName: row.original_name,
        scheduledAt: row.scheduled_at?.getTime() ?? null,
      }),
      occurrence: row.occurrence,
      internalIdentifier: row.internal_identifier,
      runNumber: row.run_number,
      final: row.final,
    }));
    for (const row of rows)
      if (row.run_number === this.options.runNumber)
        this.#streamIds.set(row.plan_stream_id, { id: row.id, key: row.key });
  }
}

interface KnownStreamRow {
  id: string;
  key: string;
  plan_stream_id: string;
  internal_identifier: string | null;
  run_number: number | null;
  occurrence: number;
  workstation: string;
  folder: string;
  original_name: string;
  scheduled_at: Date | null;
  final: boolean;
}

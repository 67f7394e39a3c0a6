import { protectTenantTable } from '@resync/platform';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

const TABLES = [
  'plan_stream',
  'plan_job',
  'plan_workstation',
  'plan_resource',
  'plan_dependency',
  'plan_alias',
  'job_run',
];

/** What the connectors have read of the plans: one row an object, changed in place; finished runs are kept as history. */
export class PlanStore1763700002100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table plan_stream (
        tenant_id uuid not null,
        id uuid not null,
        connection_id uuid not null,
        run_number integer,
        plan_stream_id text not null,
        internal_identifier text,
        key text not null,
        folder text not null,
        name text not null,
        original_name text not null,
        workstation text not null,
        occurrence integer not null default 1,
        scheduled_at timestamptz,
        status text not null,
        raw_status text not null,
        substatus text,
        common_status text not null,
        wait_reason text,
        priority integer,
        stream_limit integer,
        carried_forward boolean not null,
        carry_forward boolean not null,
        late boolean not null,
        start_at timestamptz,
        latest_start_at timestamptz,
        deadline_at timestamptz,
        started_at timestamptz,
        ended_at timestamptz,
        job_count integer,
        abended_jobs integer,
        failed_jobs integer,
        time_zone text,
        row_hash bigint not null,
        complete boolean not null default true,
        first_seen_at timestamptz not null default now(),
        changed_at timestamptz not null default now(),
        gone_at timestamptz,
        primary key (tenant_id, id)
      );
      create index plan_stream_live on plan_stream (tenant_id, connection_id, key) where gone_at is null;

      create table plan_job (
        tenant_id uuid not null,
        id uuid not null,
        connection_id uuid not null,
        stream_id uuid not null,
        run_number integer,
        plan_job_id text not null,
        key text not null,
        folder text not null,
        name text not null,
        stream_name text not null,
        workstation text not null,
        position integer,
        status text not null,
        raw_status text not null,
        substatus text,
        common_status text not null,
        wait_reason text,
        priority integer,
        scheduled_at timestamptz,
        start_at timestamptz,
        latest_start_at timestamptz,
        latest_start_action text,
        deadline_at timestamptz,
        critical_start_at timestamptz,
        critical boolean not null,
        monitored boolean not null,
        every boolean not null,
        every_ms bigint,
        nop boolean not null,
        requires_confirmation boolean not null,
        late boolean not null,
        until_gone boolean not null,
        max_duration_gone boolean not null,
        min_duration_not_reached boolean not null,
        cancelled boolean not null,
        cancel_pending boolean not null,
        confirmed boolean not null,
        unresolved_dependencies integer,
        time_zone text,
        run_id text,
        attempt integer,
        job_number bigint,
        rerun_type text,
        run_workstation text,
        automatic_reruns integer not null,
        started_at timestamptz,
        ended_at timestamptz,
        return_code integer,
        definition_key text,
        recovery_option text,
        recovery_attempts integer,
        recovery_interval_ms bigint,
        estimated_ms bigint,
        row_hash bigint not null,
        complete boolean not null,
        dependencies_read_at timestamptz,
        first_seen_at timestamptz not null default now(),
        changed_at timestamptz not null default now(),
        gone_at timestamptz,
        primary key (tenant_id, id)
      );
      create index plan_job_live on plan_job (tenant_id, connection_id, key) where gone_at is null;
      create index plan_job_by_status on plan_job (tenant_id, connection_id, status) where gone_at is null;
      create index plan_job_by_stream on plan_job (tenant_id, stream_id);
      create index plan_job_deadline on plan_job (tenant_id, connection_id, deadline_at) where gone_at is null and deadline_at is not null;
      create index plan_job_window on plan_job (tenant_id, connection_id, latest_start_at) where gone_at is null and latest_start_at is not null;

      create table plan_workstation (
        tenant_id uuid not null,
        id uuid not null,
        connection_id uuid not null,
        run_number integer,
        plan_workstation_id text not null,
        key text not null,
        folder text not null,
        name text not null,
        type text not null,
        os text,
        version text,
        node text,
        domain text,
        host text,
        job_limit integer,
        fence integer,
        ignored boolean not null,
        linked boolean not null,
        ever_linked boolean not null,
        state text not null,
        time_zone text,
        started_at timestamptz,
        active_states text[] not null,
        active_flags text[] not null,
        row_hash bigint not null,
        complete boolean not null default true,
        first_seen_at timestamptz not null default now(),
        changed_at timestamptz not null default now(),
        gone_at timestamptz,
        primary key (tenant_id, id)
      );
      create index plan_workstation_live on plan_workstation (tenant_id, connection_id, key) where gone_at is null;

      create table plan_resource (
        tenant_id uuid not null,
        id uuid not null,
        connection_id uuid not null,
        run_number integer,
        plan_resource_id text not null,
        key text not null,
        folder text not null,
        name text not null,
        workstation text not null,
        quantity integer not null,
        available integer not null,
        in_use integer not null,
        status text not null,
        holders jsonb not null,
        row_hash bigint not null,
        complete boolean not null default true,
        first_seen_at timestamptz not null default now(),
        changed_at timestamptz not null default now(),
        gone_at timestamptz,
        primary key (tenant_id, id)
      );
      create index plan_resource_live on plan_resource (tenant_id, connection_id, key) where gone_at is null;

      create table plan_dependency (
        tenant_id uuid not null,
        connection_id uuid not null,
        -- the job or stream that waits
        successor_id uuid not null,
        dependency_id text not null,
        kind text not null,
        status text not null,
        sequence integer,
        conditional boolean not null,
        conditions text[] not null,
        predecessor_job_id uuid,
        predecessor_stream_id uuid,
        predecessor_key text,
        pending boolean not null,
        zombie boolean not null,
        target text,
        details jsonb not null,
        read_at timestamptz not null,
        primary key (tenant_id, successor_id, dependency_id)
      );
      create index plan_dependency_predecessor on plan_dependency (tenant_id, predecessor_job_id);
      create index plan_dependency_predecessor_stream on plan_dependency (tenant_id, predecessor_stream_id);

      create table plan_alias (
        tenant_id uuid not null,
        connection_id uuid not null,
        alias text not null,
        kind text not null check (kind in ('job', 'stream')),
        object_id uuid not null,
        run_number integer,
        first_seen_at timestamptz not null default now(),
        primary key (tenant_id, connection_id, alias, object_id)
      );

      create table job_run (
        tenant_id uuid not null,
        connection_id uuid not null,
        job_id uuid not null,
        stream_id uuid not null,
        run_id text not null,
        attempt integer not null,
        job_key text not null,
        job_name text not null,
        stream_name text not null,
        workstation text,
        definition_key text,
        scheduled_at timestamptz,
        started_at timestamptz,
        ended_at timestamptz,
        elapsed_ms bigint,
        status text not null,
        return_code integer,
        rerun_type text not null,
        job_number bigint,
        confirmed boolean not null,
        every boolean not null,
        detected_at timestamptz not null
      ) partition by range (detected_at);
      create index job_run_of_job on job_run (tenant_id, job_id, attempt);
      create index job_run_history on job_run (tenant_id, connection_id, job_key, started_at desc);
    `);
    for (const table of TABLES) await protectTenantTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.query(`drop table ${table}`);
  }
}

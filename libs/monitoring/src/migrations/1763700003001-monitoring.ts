import { protectTenantTable } from '@resync/platform';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

const TABLES = [
  'poll_state',
  'poll_cycle',
  'open_condition',
  'job_status_change',
  'workstation_status_change',
  'snapshot',
];

/** What watching remembers: where each connection stands, what is broken now, and how it came to be. */
export class Monitoring1763700003001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- one row a connection; the epoch is the fence between a poll and the one that replaced it
      create table poll_state (
        tenant_id uuid not null,
        connection_id uuid not null,
        epoch bigint not null default 0,
        plan_id text,
        run_number integer,
        baseline_at timestamptz,
        full_sweep_at timestamptz,
        full_sweep_wanted boolean not null default false,
        finished_since timestamptz,
        turnover_since timestamptz,
        clock_skew_ms bigint,
        engine_time_zone text,
        engine_version text,
        last_started_at timestamptz,
        last_finished_at timestamptz,
        last_success_at timestamptz,
        last_change_at timestamptz,
        last_cycle_ms integer,
        last_error jsonb,
        consecutive_failures integer not null default 0,
        credentials_refused_at timestamptz,
        workstations_down jsonb not null default '{}',
        snapshot_at timestamptz,
        primary key (tenant_id, connection_id)
      );

      create table poll_cycle (
        tenant_id uuid not null,
        id uuid not null,
        connection_id uuid not null,
        epoch bigint not null,
        scope text not null,
        outcome text not null,
        error jsonb,
        started_at timestamptz not null,
        finished_at timestamptz not null,
        requests integer not null,
        bytes bigint not null,
        scheduler_ms integer not null,
        database_ms integer not null,
        rows_seen integer not null,
        rows_changed integer not null,
        events integer not null,
        problems jsonb not null,
        detected_at timestamptz not null,
        primary key (tenant_id, id, detected_at)
      ) partition by range (detected_at);
      create index poll_cycle_of_connection on poll_cycle (tenant_id, connection_id, detected_at desc);

      create table open_condition (
        tenant_id uuid not null,
        fingerprint text not null,
        -- type and object or run: at most one of these is open at a time
        condition_key text not null,
        type text not null,
        category text not null,
        severity text not null,
        connection_id uuid not null,
        object_kind text not null,
        object_id uuid,
        object_key text not null,
        opened_at timestamptz not null,
        detected_at timestamptz not null,
        initial boolean not null,
        data jsonb not null,
        acknowledged_at timestamptz,
        acknowledged_by text,
        acknowledge_note text,
        primary key (tenant_id, fingerprint),
        unique (tenant_id, condition_key)
      );
      create index open_condition_of_connection on open_condition (tenant_id, connection_id, severity);
      create index open_condition_of_object on open_condition (tenant_id, object_id);

      create table job_status_change (
        tenant_id uuid not null,
        connection_id uuid not null,
        job_id uuid not null,
        attempt integer,
        from_status text,
        to_status text not null,
        raw_status text not null,
        wait_reason text,
        return_code integer,
        occurred_at timestamptz not null,
        detected_at timestamptz not null
      ) partition by range (detected_at);
      create index job_status_change_of_job on job_status_change (tenant_id, job_id, detected_at desc);

      create table workstation_status_change (
        tenant_id uuid not null,
        connection_id uuid not null,
        workstation_id uuid not null,
        from_state text,
        to_state text not null,
        job_limit integer,
        fence integer,
        active_states text[] not null,
        detected_at timestamptz not null
      ) partition by range (detected_at);
      create index workstation_status_change_of on workstation_status_change (tenant_id, workstation_id, detected_at desc);

      create table snapshot (
        tenant_id uuid not null,
        connection_id uuid not null,
        run_number integer,
        jobs_by_status jsonb not null,
        streams_by_status jsonb not null,
        workstations_by_state jsonb not null,
        problems_by_severity jsonb not null,
        detected_at timestamptz not null,
        primary key (tenant_id, connection_id, detected_at)
      ) partition by range (detected_at);
    `);
    for (const table of TABLES) await protectTenantTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.query(`drop table ${table}`);
  }
}

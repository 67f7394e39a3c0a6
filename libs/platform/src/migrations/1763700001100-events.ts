import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { protectGlobalTable, protectTenantTable } from '../persistence/row-level-security.js';

/** The event log, the counter that numbers it, and how far the relay has published each tenant's part. */
export class Events1763700001100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- the highest number given out; its row lock makes the order of numbers the order of commits
      create table tenant_sequence (
        tenant_id uuid primary key,
        n bigint not null check (n >= 0)
      );

      create table event (
        tenant_id uuid not null,
        sequence bigint not null,
        id uuid not null,
        type text not null,
        category text not null check (category in ('jobs', 'workstations', 'system')),
        severity text not null check (severity in ('info', 'warning', 'error', 'critical')),
        occurred_at timestamptz not null,
        detected_at timestamptz not null,
        object_kind text not null,
        object_id text,
        object_key text not null,
        connection_id uuid,
        fingerprint text,
        correlation_id text,
        data jsonb not null,
        primary key (tenant_id, sequence, detected_at)
      ) partition by range (detected_at);
      create index event_by_severity on event (tenant_id, severity, sequence);
      create index event_by_object on event (tenant_id, object_key text_pattern_ops, sequence);
      create index event_by_fingerprint on event (tenant_id, fingerprint) where fingerprint is not null;

      create table relay_cursor (
        tenant_id uuid primary key,
        sequence bigint not null,
        updated_at timestamptz not null default now()
      );
    `);
    await protectTenantTable(runner, 'tenant_sequence');
    await protectTenantTable(runner, 'event');
    await protectGlobalTable(runner, 'relay_cursor');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table relay_cursor; drop table event; drop table tenant_sequence;`);
  }
}

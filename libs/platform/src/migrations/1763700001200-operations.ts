import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { protectTenantTable } from '../persistence/row-level-security.js';

/** Long jobs that somebody asked for: what the API answers with 202 and lets its callers follow. */
export class Operations1763700001200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table operation (
        tenant_id uuid not null references tenant (id) on delete cascade,
        id uuid not null,
        kind text not null check (length(kind) between 1 and 64),
        state text not null check (state in ('pending', 'running', 'completed', 'failed', 'cancelled')),
        started_by text not null,
        idempotency_key text check (length(idempotency_key) between 1 and 200),
        body_hash text not null,
        workflow_type text not null,
        workflow_id text not null,
        run_id text,
        input jsonb not null,
        progress jsonb,
        result jsonb,
        problem jsonb,
        created_at timestamptz not null default now(),
        checked_at timestamptz not null default now(),
        finished_at timestamptz,
        primary key (tenant_id, id)
      );
      create unique index operation_idempotency_key on operation (tenant_id, idempotency_key)
        where idempotency_key is not null;
      create index operation_open on operation (checked_at) where state in ('pending', 'running');
      create index operation_finished_at on operation (finished_at);
    `);
    await protectTenantTable(runner, 'operation');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table operation;`);
  }
}

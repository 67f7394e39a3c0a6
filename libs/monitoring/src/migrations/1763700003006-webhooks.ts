import { protectTenantTable } from '@resync/platform';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Whom a tenant tells of its events, how far it has been told, and each telling. */
export class Webhooks1763700003006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table webhook (
        tenant_id uuid primary key,
        address text not null,
        minimum_severity text not null check (minimum_severity in ('warning', 'error', 'critical')),
        enabled boolean not null,
        -- the receiver answered 410
        gone_at timestamptz,
        -- encrypted for this row
        secret text not null,
        previous_secret text,
        previous_secret_until timestamptz,
        -- every event up to this number was looked at
        cursor bigint not null,
        -- nothing is sent before
        resting_until timestamptz,
        -- since when every round failed as a whole
        failing_since timestamptz,
        failed_rounds integer not null default 0,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create table webhook_delivery (
        tenant_id uuid not null,
        -- the event's, and the receiver's key
        id uuid not null,
        sequence bigint not null,
        type text not null,
        severity text not null,
        -- what is signed and sent, the same at each attempt
        body text not null,
        state text not null check (state in ('waiting', 'delivered', 'failed')),
        attempt_count integer not null default 0,
        -- the newest 20, oldest first
        attempts jsonb not null default '[]',
        next_attempt_at timestamptz not null default now(),
        give_up_at timestamptz not null,
        detected_at timestamptz not null,
        settled_at timestamptz,
        primary key (tenant_id, id)
      );
      create index webhook_delivery_list on webhook_delivery (tenant_id, sequence);
      create index webhook_delivery_due on webhook_delivery (tenant_id, next_attempt_at, sequence)
        where state = 'waiting';
      create index webhook_delivery_failed on webhook_delivery (tenant_id, settled_at) where state = 'failed';
      create index webhook_delivery_age on webhook_delivery (tenant_id, detected_at);
    `);
    await protectTenantTable(runner, 'webhook');
    await protectTenantTable(runner, 'webhook_delivery');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table webhook_delivery; drop table webhook;');
  }
}

import { protectTenantTable } from '@resync/platform';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

const TABLES = ['push_cursor', 'push_subscription', 'push_preference', 'push_message'];

/** Which browsers are told of a tenant's events, what their owners want to hear, and what is on its way. */
export class Push1763700003007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table push_cursor (
        tenant_id uuid primary key,
        -- every event up to this number was looked at
        cursor bigint not null
      );
      create table push_subscription (
        tenant_id uuid not null,
        id uuid not null,
        owner_kind text not null check (owner_kind in ('user', 'api_key')),
        owner_id uuid not null,
        endpoint text not null,
        -- encrypted for this row
        p256dh text not null,
        auth text not null,
        label text not null,
        language text not null check (language in ('pt', 'en')),
        -- events behind this number are told
        since bigint not null,
        created_at timestamptz not null default now(),
        last_delivered_at timestamptz,
        -- nothing has arrived since
        failing_since timestamptz,
        -- its push service wants to be left alone until then
        resting_until timestamptz,
        -- of the newest minute in which something was told: its begin, what was told one by one, what was summed up, and
        -- whether anything critical was among that
        burst_at timestamptz,
        burst_singles integer not null default 0,
        burst_more integer not null default 0,
        burst_critical boolean not null default false,
        primary key (tenant_id, id),
        unique (tenant_id, endpoint)
      );
      create index push_subscription_owner on push_subscription (tenant_id, owner_kind, owner_id);
      create table push_preference (
        tenant_id uuid not null,
        owner_kind text not null check (owner_kind in ('user', 'api_key')),
        owner_id uuid not null,
        enabled boolean not null,
        minimum_severity text not null check (minimum_severity in ('error', 'critical')),
        categories text[] not null,
        -- wall-clock times of a time zone; null when no hours are quiet
        quiet_from text,
        quiet_to text,
        quiet_zone text,
        critical_in_quiet_hours boolean not null,
        primary key (tenant_id, owner_kind, owner_id),
        check (num_nulls(quiet_from, quiet_to, quiet_zone) in (0, 3))
      );
      create table push_message (
        tenant_id uuid not null,
        id uuid not null,
        subscription_id uuid not null,
        -- a newer message of the same tag takes the place of one that waits
        tag text not null,
        severity text not null check (severity in ('error', 'critical')),
        -- null: a summary
        category text,
        payload jsonb not null,
        detected_at timestamptz not null,
        attempt_count integer not null default 0,
        next_attempt_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, subscription_id, tag),
        foreign key (tenant_id, subscription_id) references push_subscription (tenant_id, id) on delete cascade
      );
      create index push_message_due on push_message (tenant_id, next_attempt_at);
    `);
    for (const table of TABLES) await protectTenantTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES.join(', ')}`);
  }
}

import { protectTenantTable } from '@resync/platform';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The schedulers that tenants connect. */
export class Connections1763700002200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table scheduler_connection (
        tenant_id uuid not null references tenant (id),
        id uuid not null,
        name text not null check (length(name) between 1 and 100),
        kind text not null check (kind in ('workload-automation-v2')),
        addresses text[] not null check (cardinality(addresses) between 1 and 8),
        auth_kind text not null check (auth_kind in ('basic', 'bearer')),
        auth_user text,
        secret text,
        ca_certificate text,
        tls_verify boolean not null,
        tls_server_name text,
        polling_interval_seconds integer check (polling_interval_seconds between 5 and 300),
        requests_per_second real not null check (requests_per_second between 0.1 and 1000),
        page_size integer not null check (page_size between 10 and 10000),
        request_timeout_ms integer not null check (request_timeout_ms between 1000 and 300000),
        paused boolean not null,
        allow_actions boolean not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz,
        primary key (tenant_id, id),
        check ((auth_kind = 'basic') = (auth_user is not null)),
        check ((secret is null) = (deleted_at is not null))
      );
      create unique index scheduler_connection_name on scheduler_connection (tenant_id, lower(name))
        where deleted_at is null;
    `);
    await protectTenantTable(runner, 'scheduler_connection');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table scheduler_connection');
  }
}

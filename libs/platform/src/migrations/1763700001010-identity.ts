import { type MigrationInterface, type QueryRunner } from 'typeorm';
import {
  APP_ROLE,
  protectGlobalTable,
  protectTenantTable,
  SYSTEM_ROLE,
} from '../persistence/row-level-security.js';

/** Who may do what: people, their places in tenants, keys of programs, refresh tokens, and what everybody did. */
export class Identity1763700001010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app_user (
        id uuid primary key,
        email text not null unique check (email = lower(email) and length(email) between 3 and 254),
        name text not null check (length(name) between 1 and 200),
        password_hash text,
        platform_admin boolean not null default false,
        created_at timestamptz not null default now(),
        disabled_at timestamptz
      );

      create table membership (
        user_id uuid not null references app_user on delete cascade,
        tenant_id uuid not null references tenant on delete cascade,
        role text not null check (role in ('viewer', 'operator', 'admin')),
        created_at timestamptz not null default now(),
        disabled_at timestamptz,
        primary key (user_id, tenant_id)
      );
      create index membership_of_tenant on membership (tenant_id);

      create table api_key (
        id uuid primary key,
        tenant_id uuid not null references tenant on delete cascade,
        name text not null check (length(name) between 1 and 200),
        prefix text not null,
        secret_hash bytea not null unique,
        role text not null check (role in ('viewer', 'operator', 'admin')),
        created_at timestamptz not null default now(),
        expires_at timestamptz,
        last_used_at timestamptz,
        revoked_at timestamptz
      );
      create unique index api_key_name on api_key (tenant_id, name) where revoked_at is null;

      create table refresh_token (
        secret_hash bytea primary key,
        family uuid not null,
        user_id uuid not null references app_user on delete cascade,
        issued_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        revoked_at timestamptz
      );
      create index refresh_token_family on refresh_token (family);
      create index refresh_token_user on refresh_token (user_id);
      create index refresh_token_expiry on refresh_token (expires_at);

      create table audit_log (
        tenant_id uuid not null references tenant on delete cascade,
        id uuid not null,
        at timestamptz not null default now(),
        actor_kind text not null check (actor_kind in ('user', 'api_key', 'system')),
        actor_id text not null,
        actor_name text not null,
        action text not null,
        object_kind text not null,
        object_id text not null,
        details jsonb not null default '{}',
        trace_id text,
        primary key (tenant_id, id)
      );
      create index audit_log_object on audit_log (tenant_id, object_kind, object_id, id);
      create index audit_log_actor on audit_log (tenant_id, actor_id, id);
    `);
    for (const table of ['app_user', 'membership', 'api_key', 'refresh_token']) {
      await protectGlobalTable(runner, table);
    }
    await protectTenantTable(runner, 'audit_log');
    // what was done stays done: nobody who runs the house may rewrite its history
    await runner.query(`revoke update, delete on audit_log from ${APP_ROLE}, ${SYSTEM_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table audit_log, refresh_token, api_key, membership, app_user`);
  }
}

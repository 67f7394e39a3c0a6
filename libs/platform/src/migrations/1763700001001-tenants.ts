import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { protectGlobalTable, SYSTEM_ROLE, APP_ROLE } from '../persistence/row-level-security.js';

/** The root of everything: who the tenants are. */
export class Tenants1763700001001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke create on schema public from public;
      grant usage on schema public to ${APP_ROLE}, ${SYSTEM_ROLE};
      create table tenant (
        id uuid primary key,
        slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
        name text not null check (length(name) between 1 and 200),
        created_at timestamptz not null default now(),
        disabled_at timestamptz
      );
    `);
    await protectGlobalTable(runner, 'tenant');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table tenant; grant create on schema public to public;`);
  }
}

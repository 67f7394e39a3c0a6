import { protectTenantTable } from '@resync/platform';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

const TABLES = [
  'definition',
  'definition_stream_job',
  'definition_dependency',
  'definition_import',
  'definition_import_file',
];

/**
 * What was imported of the schedulers' definitions. One table for all kinds: they are written, compared and replaced alike,
 * and `content` keeps all that the text said. What is asked across streams has rows of its own.
 */
export class Definitions1763700002300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table definition_import (
        tenant_id uuid not null references tenant (id),
        id uuid not null,
        connection_id uuid not null,
        created_at timestamptz not null default now(),
        finished_at timestamptz,
        report jsonb,
        primary key (tenant_id, id)
      );
      create index definition_import_open on definition_import (tenant_id, created_at) where finished_at is null;

      -- Only until the import has run: Temporal carries ids, not files.
      create table definition_import_file (
        tenant_id uuid not null,
        import_id uuid not null,
        position integer not null,
        name text not null,
        content bytea not null,
        primary key (tenant_id, import_id, position),
        foreign key (tenant_id, import_id) references definition_import (tenant_id, id) on delete cascade
      );

      create table definition (
        tenant_id uuid not null references tenant (id),
        connection_id uuid not null,
        kind text not null,
        key text not null,
        -- the day from which a version of a stream is valid; empty for all else
        version text not null,
        folder text not null,
        name text not null,
        workstation text,
        description text,
        content jsonb not null,
        content_hash text not null,
        source_file text not null,
        source_line integer not null,
        import_id uuid not null,
        first_imported_at timestamptz not null default now(),
        changed_at timestamptz not null default now(),
        primary key (tenant_id, connection_id, kind, key, version)
      );
      create index definition_by_name on definition (tenant_id, kind, name);

      create table definition_stream_job (
        tenant_id uuid not null,
        connection_id uuid not null,
        stream_key text not null,
        stream_version text not null,
        position integer not null,
        name text not null,
        job_key text not null,
        critical boolean not null,
        primary key (tenant_id, connection_id, stream_key, stream_version, position)
      );
      create index definition_stream_job_used on definition_stream_job (tenant_id, connection_id, job_key);

      create table definition_dependency (
        tenant_id uuid not null,
        connection_id uuid not null,
        stream_key text not null,
        stream_version text not null,
        position integer not null,
        -- the job of the stream that waits; null: the stream
        job_name text,
        kind text not null check (kind in ('follows', 'resource', 'file', 'prompt')),
        -- key of the predecessor stream, resource or prompt; of a file, the workstation and its name
        target_key text not null,
        -- of a predecessor: the job in it; null: the whole stream
        target_job text,
        join_name text,
        details jsonb not null,
        primary key (tenant_id, connection_id, stream_key, stream_version, position)
      );
      create index definition_dependency_target on definition_dependency (tenant_id, connection_id, target_key, target_job);
    `);
    for (const table of TABLES) await protectTenantTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table definition_import_file, definition_import, definition_dependency, definition_stream_job, definition',
    );
  }
}

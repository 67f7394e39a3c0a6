import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Definitions get an id by which routes name them, and the order in which lists walk them. */
export class DefinitionIds1763700002400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table definition add column id uuid not null default gen_random_uuid();
      create unique index definition_by_id on definition (tenant_id, id);
      create index definition_listed on definition (tenant_id, kind, key, connection_id, version);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index definition_listed;
      drop index definition_by_id;
      alter table definition drop column id;
    `);
  }
}

import { type MigrationInterface, type QueryRunner } from 'typeorm';

const TABLES = ['plan_job', 'plan_stream', 'plan_workstation', 'plan_resource'];

/** The ways by which retention finds what left its plan long ago. */
export class PlanPurge1763700002111 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES)
      await runner.query(
        `create index ${table}_gone on ${table} (tenant_id, gone_at) where gone_at is not null`,
      );
    await runner.query('create index plan_alias_of_object on plan_alias (tenant_id, object_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index plan_alias_of_object');
    for (const table of TABLES) await runner.query(`drop index ${table}_gone`);
  }
}

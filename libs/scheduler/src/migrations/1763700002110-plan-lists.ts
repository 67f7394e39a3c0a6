import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Indexes in the orders in which the plan is listed: a page reads about as many rows as it shows. */
export class PlanLists1763700002110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index plan_job_list on plan_job (tenant_id, key, id) where gone_at is null;
      create index plan_job_started on plan_job (tenant_id, started_at desc, id desc)
        where gone_at is null and started_at is not null;
      create index plan_job_due on plan_job (tenant_id, deadline_at, id)
        where gone_at is null and deadline_at is not null;
      create index plan_job_on_workstation on plan_job (tenant_id, connection_id, workstation)
        where gone_at is null and common_status in ('RUNNING', 'WAITING', 'READY', 'HELD', 'BLOCKED');
      create index plan_stream_list on plan_stream (tenant_id, key, id) where gone_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop index plan_job_list, plan_job_started, plan_job_due, plan_job_on_workstation, plan_stream_list',
    );
  }
}

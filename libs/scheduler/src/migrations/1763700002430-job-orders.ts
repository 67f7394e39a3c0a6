import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Further orders in which jobs are listed: without an index a page of 100,000 jobs takes a tenth of a second, with it a millisecond. */
export class JobOrders1763700002430 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index plan_job_status on plan_job (tenant_id, status, id) where gone_at is null;
      create index plan_job_scheduled on plan_job (tenant_id, scheduled_at, id)
        where gone_at is null and scheduled_at is not null;
      create index plan_job_duration on plan_job (tenant_id, (ended_at - started_at) desc, id desc)
        where gone_at is null and (ended_at - started_at) is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index plan_job_status, plan_job_scheduled, plan_job_duration');
  }
}

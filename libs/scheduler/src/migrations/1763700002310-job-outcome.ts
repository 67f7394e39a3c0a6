import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How the newest run that is over ended: all that shows of an iteration which the next one followed at once. */
export class JobOutcome1763700002310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table plan_job add column last_outcome text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table plan_job drop column last_outcome');
  }
}

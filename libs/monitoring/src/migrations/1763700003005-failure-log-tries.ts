import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How often the log of a failure was asked for: it lives as long as the failure is open. */
export class FailureLogTries1763700003005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table open_condition add column log_tries smallint not null default 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table open_condition drop column log_tries');
  }
}

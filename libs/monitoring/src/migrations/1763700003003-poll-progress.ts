import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A poll may take longer than the watchdog's patience: as long as it moves, it says so here. */
export class PollProgress1763700003003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table poll_state add column last_progress_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table poll_state drop column last_progress_at');
  }
}

import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Where in a sampled trace an event was written (W3C `traceparent`), so that its publication and delivery go on there. */
export class EventTrace1763700001400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table event add column traceparent text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table event drop column traceparent`);
  }
}

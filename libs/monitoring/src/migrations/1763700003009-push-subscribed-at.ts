import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** When a browser was last subscribed: its owner may have left and come back since it was first. */
export class PushSubscribedAt1763700003009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table push_subscription add column subscribed_at timestamptz not null default now()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table push_subscription drop column subscribed_at');
  }
}

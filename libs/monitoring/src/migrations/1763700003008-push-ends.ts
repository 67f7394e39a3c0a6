import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Whose browsers are to be forgotten: whose key the push service refuses, and who left before they came back. */
export class PushEnds1763700003008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table push_subscription
        -- since when its push service has refused the house's key, and how often; null while it does not
        add column refused_since timestamptz,
        add column refusals integer not null default 0;
      alter table push_preference add column chosen_at timestamptz not null default now();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table push_preference drop column chosen_at;
      alter table push_subscription drop column refusals, drop column refused_since;
    `);
  }
}

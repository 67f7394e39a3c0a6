import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { protectTenantTable } from '../persistence/row-level-security.js';

/** What a request with an Idempotency-Key was answered, so that its repetition is answered the same. */
export class IdempotentAnswers1763700001011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table idempotent_answer (
        tenant_id uuid not null references tenant on delete cascade,
        key text not null check (length(key) between 1 and 255),
        request_hash text not null,
        claimed_at timestamptz not null default now(),
        expires_at timestamptz not null,
        status integer,
        -- encrypted: an answer may show a secret that is kept nowhere else
        body text,
        primary key (tenant_id, key)
      );
      create index idempotent_answer_expiry on idempotent_answer (tenant_id, expires_at);
    `);
    await protectTenantTable(runner, 'idempotent_answer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table idempotent_answer`);
  }
}

import { protectTenantTable } from '@resync/platform';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How sure the router must be for a tenant, and what the tenant's own examples taught it. */
export class Router1763700005001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table intent_threshold (
        tenant_id uuid not null,
        -- 'otherwise': for intents without a row of their own
        intent text not null,
        threshold real not null check (threshold between 0 and 1),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, intent)
      );
      create table intent_example (
        tenant_id uuid not null,
        id uuid not null,
        text text not null,
        -- without case, accents and punctuation: the same question is kept once
        plain text not null,
        intent text not null,
        language text not null check (language in ('pt', 'en')),
        wants_action boolean not null,
        -- the router learns from it; false before its change is applied, and once it was removed
        active boolean not null,
        -- the encoder that made the vector: float32, little endian
        encoder text,
        vector bytea,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id)
      );
      create unique index intent_example_plain on intent_example (tenant_id, plain) where active;
      create table intent_example_change (
        tenant_id uuid not null,
        id uuid not null,
        kind text not null check (kind in ('add', 'remove', 'undo')),
        state text not null check (state in ('pending', 'applied', 'refused', 'dropped')),
        requested_by text not null,
        -- ids of examples
        adds uuid[] not null,
        removes uuid[] not null,
        undoes uuid,
        undone_by uuid,
        -- apply it also when it costs too much elsewhere
        forced boolean not null,
        effect jsonb,
        created_at timestamptz not null default now(),
        settled_at timestamptz,
        primary key (tenant_id, id)
      );
      create table intent_overlay (
        tenant_id uuid primary key,
        -- the change that it was learned after
        change_id uuid not null,
        -- what it was learned on top of
        router text not null,
        encoder text not null,
        overlay bytea not null,
        learned_at timestamptz not null default now()
      );
    `);
    for (const table of ['intent_threshold', 'intent_example', 'intent_example_change', 'intent_overlay'])
      await protectTenantTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table intent_overlay; drop table intent_example_change; drop table intent_example; drop table intent_threshold;',
    );
  }
}

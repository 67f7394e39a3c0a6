import { APP_ROLE } from '@resync/platform';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * PostgreSQL plans by what it knows of a table, and looks again about once a minute. Until then the plan of a scheduler that
 * was just connected counts as one row, and a page of its jobs is sorted out of all of them. This looks at once, with
 * the owner's rights (ANALYZE needs them), at tables that have grown by a tenth since they were looked at.
 */
export class PlanStatistics1763700002420 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function resync_analyze_plans() returns text[]
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        looked_at text[] := '{}';
        grown text;
      begin
        -- one at a time: others would wait for it and then do the same again
        if not pg_try_advisory_xact_lock(7305120) then return looked_at; end if;
        for grown in
          select relname from pg_class
          where relnamespace = 'public'::regnamespace
            and relname in ('plan_stream', 'plan_job', 'plan_workstation', 'plan_resource', 'plan_alias', 'plan_dependency')
            and pg_relation_size(oid) / current_setting('block_size')::int > 10 + 1.1 * greatest(relpages, 0)
        loop
          execute format('analyze %I', grown);
          looked_at := looked_at || grown;
        end loop;
        return looked_at;
      end $$;
      revoke execute on function resync_analyze_plans from public;
      grant execute on function resync_analyze_plans to ${APP_ROLE};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function resync_analyze_plans()');
  }
}

import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { SYSTEM_ROLE } from '../persistence/row-level-security.js';

/**
 * Partitions belong to the owner, but the running house has to make and drop them: two functions with the owner's
 * rights do just that and nothing else. Days are UTC days; a partition of 2026-11-21 is called `table_20261121`.
 */
export class Partitions1763700001002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function resync_ensure_partitions(parent regclass, first_day date, days integer) returns integer
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        made integer := 0;
        day date;
        child text;
      begin
        if (select relkind from pg_class where oid = parent) is distinct from 'p' then
          raise exception '% is not a partitioned table', parent;
        end if;
        -- one maker at a time: two that start together would both try to create
        perform pg_advisory_xact_lock(7305119);
        for i in 0 .. days - 1 loop
          day := first_day + i;
          child := (select relname from pg_class where oid = parent) || '_' || to_char(day, 'YYYYMMDD');
          if to_regclass(child) is null then
            execute format('create table %I partition of %s for values from (%L) to (%L)',
              child, parent, day::text || ' 00:00:00+00', (day + 1)::text || ' 00:00:00+00');
            made := made + 1;
          end if;
        end loop;
        return made;
      end $$;

      create function resync_drop_partitions(parent regclass, before date) returns text[]
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        gone text[] := '{}';
        child text;
      begin
        for child in
          select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
          where i.inhparent = parent and c.relname ~ '_[0-9]{8}$' and to_date(right(c.relname, 8), 'YYYYMMDD') < before
        loop
          execute format('drop table %I', child);
          gone := gone || child;
        end loop;
        return gone;
      end $$;

      revoke execute on function resync_ensure_partitions, resync_drop_partitions from public;
      grant execute on function resync_ensure_partitions, resync_drop_partitions to ${SYSTEM_ROLE};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function resync_ensure_partitions(regclass, date, integer);
      drop function resync_drop_partitions(regclass, date);
    `);
  }
}

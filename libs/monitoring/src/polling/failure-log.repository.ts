import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';

/** Which failed runs have no log yet. */
@Injectable()
export class FailureLogRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  /**
   * Takes the next run whose log is worth asking for, the newest failure first, those not yet tried before all; null
   * when there is none. Counts the try before it is made, so that one that kills its process is not made for ever.
   */
  async claim(tenantId: string, connectionId: string, maxTries: number): Promise<string | null> {
    const [rows] = await this.tenants.run(tenantId, (manager) =>
      manager.query<[{ runId: string }[], number]>(
        `with due as (
           select c.fingerprint, j.run_id from open_condition c
           join plan_job j on j.tenant_id = c.tenant_id and j.id = c.object_id
           where c.tenant_id = $1 and c.connection_id = $2 and c.type in ('job.abend', 'job.fail')
             and c.log_tries < $3 and j.status in ('ABEND', 'FAIL') and j.run_id is not null
             and not exists (select 1 from run_log l where l.tenant_id = $1 and l.connection_id = $2
               and l.run_id = j.run_id and l.final)
           order by c.log_tries, c.opened_at desc, c.fingerprint limit 1
           for update of c skip locked)
         update open_condition c set log_tries = c.log_tries + 1 from due
         where c.tenant_id = $1 and c.fingerprint = due.fingerprint returning due.run_id as "runId"`,
        [tenantId, connectionId, maxTries],
      ),
    );
    return rows[0]?.runId ?? null;
  }
}

import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';
import { type PushOwner, type PushPreferences } from './push.model.js';
import { DEFAULT_PREFERENCES } from './push.rules.js';

type Row = Omit<PushPreferences, 'quietHours'> & {
  ownerKind: PushOwner['kind'];
  ownerId: string;
  quietFrom: string | null;
  quietTo: string | null;
  quietZone: string | null;
};

const COLUMNS = `owner_kind as "ownerKind", owner_id as "ownerId", enabled, minimum_severity as "minimumSeverity",
  categories, quiet_from as "quietFrom", quiet_to as "quietTo", quiet_zone as "quietZone",
  critical_in_quiet_hours as "criticalInQuietHours"`;

/** What each owner wants to be told. */
@Injectable()
export class PushPreferenceRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  /** What holds for an owner: the defaults where nothing was chosen. */
  async get(tenantId: string, owner: PushOwner): Promise<PushPreferences> {
    return (await this.all(tenantId, owner)).of(owner);
  }

  /** Of the whole tenant, or of one owner only. */
  async all(tenantId: string, only?: PushOwner): Promise<ChosenPreferences> {
    const rows = await this.tenants.run(tenantId, (manager) =>
      manager.query<Row[]>(
        `select ${COLUMNS} from push_preference
         where tenant_id = $1 and ($2::text is null or (owner_kind = $2 and owner_id = $3))`,
        [tenantId, only?.kind ?? null, only?.id ?? null],
      ),
    );
    return new ChosenPreferences(rows);
  }

  async save(tenantId: string, { kind, id }: PushOwner, preferences: PushPreferences): Promise<void> {
    const { enabled, minimumSeverity, categories, quietHours, criticalInQuietHours } = preferences;
    const quiet = [quietHours?.from ?? null, quietHours?.to ?? null, quietHours?.timeZone ?? null];
    await this.tenants.run(tenantId, (manager) =>
      manager.query(
        `insert into push_preference (tenant_id, owner_kind, owner_id, enabled, minimum_severity, categories,
           critical_in_quiet_hours, quiet_from, quiet_to, quiet_zone)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (tenant_id, owner_kind, owner_id) do update set enabled = excluded.enabled,
           minimum_severity = excluded.minimum_severity, categories = excluded.categories,
           critical_in_quiet_hours = excluded.critical_in_quiet_hours, quiet_from = excluded.quiet_from,
           quiet_to = excluded.quiet_to, quiet_zone = excluded.quiet_zone, chosen_at = now()`,
        [tenantId, kind, id, enabled, minimumSeverity, categories, criticalInQuietHours, ...quiet],
      ),
    );
  }

  /** Who has chosen, and when. */
  owners(tenantId: string): Promise<(PushOwner & { since: Date })[]> {
    return this.tenants.run(tenantId, (manager) =>
      manager.query(
        'select owner_kind as kind, owner_id as id, chosen_at as since from push_preference where tenant_id = $1',
        [tenantId],
      ),
    );
  }

  /** What was chosen after `since` stays. */
  async remove(tenantId: string, { kind, id, since }: PushOwner & { since: Date }): Promise<void> {
    await this.tenants.run(tenantId, (manager) =>
      manager.query(
        `delete from push_preference where tenant_id = $1 and owner_kind = $2 and owner_id = $3
           and date_trunc('milliseconds', chosen_at) <= $4`,
        [tenantId, kind, id, since],
      ),
    );
  }
}

/** Choices by owner. */
export class ChosenPreferences {
  readonly #chosen: ReadonlyMap<string, PushPreferences>;

  constructor(rows: readonly Row[]) {
    this.#chosen = new Map(rows.map((row) => [keyOf({ kind: row.ownerKind, id: row.ownerId }), chosen(row)]));
  }

  of(owner: PushOwner): PushPreferences {
    return this.#chosen.get(keyOf(owner)) ?? DEFAULT_PREFERENCES;
  }
}

const keyOf = ({ kind, id }: PushOwner): string => `${kind}/${id}`;

const chosen = ({ quietFrom: from, quietTo: to, quietZone: timeZone, ...row }: Row): PushPreferences => ({
  enabled: row.enabled,
  minimumSeverity: row.minimumSeverity,
  categories: row.categories,
  quietHours: from !== null && to !== null && timeZone !== null ? { from, to, timeZone } : null,
  criticalInQuietHours: row.criticalInQuietHours,
});

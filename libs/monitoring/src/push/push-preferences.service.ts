import { Injectable } from '@nestjs/common';
import { AuditLog, TenantTransaction } from '@resync/platform';
import { PushPreferenceRepository } from './push-preference.repository.js';
import { type PushPerson, type PushPreferences } from './push.model.js';

/** What its owners want to be told, on all of their browsers. */
@Injectable()
export class PushPreferencesService {
  constructor(
    private readonly tenants: TenantTransaction,
    private readonly preferences: PushPreferenceRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Puts these in the place of what was chosen before. */
  choose(tenantId: string, person: PushPerson, preferences: PushPreferences): Promise<PushPreferences> {
    return this.tenants.run(tenantId, async (manager) => {
      await this.preferences.save(tenantId, person, preferences);
      await this.audit.write(manager, tenantId, person, {
        action: 'push.preferences_changed',
        object: { kind: 'push_preference', id: person.id },
        details: { ...preferences },
      });
      return preferences;
    });
  }
}

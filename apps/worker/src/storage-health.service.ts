import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthChecks, SystemTransaction } from '@resync/platform';

/** Activities are of no use without PostgreSQL. Redis may be away: events then reach their readers another way. */
@Injectable()
export class StorageHealth implements OnModuleInit {
  constructor(
    private readonly checks: HealthChecks,
    private readonly system: SystemTransaction,
  ) {}

  onModuleInit(): void {
    this.checks.add('postgres', () => this.system.run((manager) => manager.query('select 1')));
  }
}

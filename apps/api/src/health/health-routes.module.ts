import { Module, type OnModuleInit } from '@nestjs/common';
import {
  HealthChecks,
  HealthModule,
  RedisConnections,
  SystemTransaction,
  TemporalClient,
  TenantTransaction,
} from '@resync/platform';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';

const NO_TENANT = '00000000-0000-0000-0000-000000000000';

@Module({ imports: [HealthModule], controllers: [HealthController, MetricsController] })
export class HealthRoutesModule implements OnModuleInit {
  constructor(
    private readonly checks: HealthChecks,
    private readonly tenants: TenantTransaction,
    private readonly system: SystemTransaction,
    private readonly redis: RedisConnections,
    private readonly temporal: TemporalClient,
  ) {}

  onModuleInit(): void {
    this.checks.add('postgres', async () => {
      await Promise.all([
        this.tenants.run(NO_TENANT, (manager) => manager.query('select 1')),
        this.system.run((manager) => manager.query('select 1')),
      ]);
    });
    this.checks.add('redis', async () => {
      const problem = await this.redis.problem();
      if (problem) throw new Error(problem);
    });
    this.checks.add('temporal', () => this.temporal.check());
  }
}

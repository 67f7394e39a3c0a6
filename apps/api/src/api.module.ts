import { type DynamicModule, Module } from '@nestjs/common';
import { SettingsModule } from '@resync/monitoring';
import {
  AuditModule,
  AuthModule,
  EncryptionModule,
  PersistenceModule,
  RateLimitModule,
  RedisModule,
  TemporalModule,
} from '@resync/platform';
import { AccessModule } from './access/access.module.js';
import { type ApiConfig } from './api.config.js';
import { AssistantRoutesModule } from './assistant/assistant-routes.module.js';
import { CodecRoutesModule } from './codec/codec-routes.module.js';
import { DefinitionsRoutesModule } from './definitions/definitions-routes.module.js';
import { DemonstrationRoutesModule } from './demonstration/demonstration-routes.module.js';
import { EventRoutesModule } from './events/event-routes.module.js';
import { ConnectionsRoutesModule } from './connections/connections-routes.module.js';
import { GrpcModule } from './grpc/grpc.module.js';
import { HealthRoutesModule } from './health/health-routes.module.js';
import { IdempotencyRoutesModule } from './idempotency/idempotency-routes.module.js';
import { IdentityRoutesModule } from './identity-routes.module.js';
import { ImportRoutesModule } from './import/import-routes.module.js';
import { MonitoringRoutesModule } from './monitoring/monitoring-routes.module.js';
import { OperationsRoutesModule } from './operations/operations-routes.module.js';
import { PlanRoutesModule } from './plan/plan-routes.module.js';
import { PushRoutesModule } from './push/push-routes.module.js';
import { SchedulesRoutesModule } from './schedules/schedules-routes.module.js';
import { WebhookRoutesModule } from './webhook/webhook-routes.module.js';

/**
 * The edge. **To add routes**: a folder `apps/api/src/<feature>/` with
 * - `<feature>.dto.ts`: zod schemas; inputs by `z.strictObject` (unknown fields refused, sizes bounded), answers by
 *   `z.object`, each with `.meta({ id })`; lists by `keysetQuery`/`keysetPage` of `routes/keyset-page.ts`;
 * - `<feature>.controller.ts`: `@ApiTags`, `@Controller('<feature>')` (the prefix `/api/v1` comes by itself), and on
 *   each route `@Requires('viewer' | 'operator' | 'admin')` (or `@Public()`, `@SignedIn()`), `@Answers(status, schema,
 *   { summary })`, parameters by `@Body({ schema })`, `@Query({ schema })`, `@Param({ schema: IdParameter })`,
 *   `@TenantId()`, `@CurrentUser()`, `@CurrentActor()`; one line that calls the service of a lib;
 * - `<feature>-routes.module.ts`, which is named below.
 * A route without an access rule is refused to everybody; bodies over 256 KiB need `@BodyLimit(bytes)`; errors of the
 * domain (`ResyncError`) become problem documents by their kind. `test/two-tenants.api-spec.ts` walks every route.
 */
@Module({})
export class ApiModule {
  static forRoot(config: ApiConfig): DynamicModule {
    const { host, grpcPort } = config.http;
    const events = EventRoutesModule.forRoot(config.socket, config.http.trustedProxies);
    return {
      module: ApiModule,
      imports: [
        PersistenceModule.forRoot({ ...config.database, statementMs: config.http.statementMs }),
        RedisModule.forRoot(config.redis),
        RateLimitModule.forRoot(config.rateLimit),
        TemporalModule.forRoot(config.temporal),
        EncryptionModule.forRoot(config.encryption),
        AuthModule.forRoot(config.auth),
        AuditModule,
        AccessModule,
        SettingsModule.forRoot(config.monitoring),
        AssistantRoutesModule.forRoot(config),
        CodecRoutesModule,
        events,
        ...(grpcPort === undefined ? [] : [GrpcModule.forRoot({ host, port: grpcPort }, events)]),
        HealthRoutesModule,
        IdempotencyRoutesModule,
        IdentityRoutesModule,
        ConnectionsRoutesModule,
        DefinitionsRoutesModule,
        DemonstrationRoutesModule.forRoot(config.demonstration),
        ImportRoutesModule,
        MonitoringRoutesModule,
        OperationsRoutesModule,
        PlanRoutesModule,
        PushRoutesModule.forRoot(config.push),
        SchedulesRoutesModule,
        WebhookRoutesModule.forRoot(config.webhooks),
      ],
    };
  }
}

import { type DynamicModule, Module } from '@nestjs/common';
import { MonitorModule, SettingsModule } from '@resync/monitoring';
import {
  ApiKeyModule,
  AuditModule,
  AuthModule,
  EncryptionModule,
  PersistenceModule,
  RedisModule,
  TemporalModule,
  TenantModule,
} from '@resync/platform';
import { ConnectionModule } from '@resync/scheduler';
import { type SeedConfig } from './seed.config.js';
import { SeedService } from './seed.service.js';

@Module({})
export class SeedModule {
  static forRoot(config: SeedConfig): DynamicModule {
    return {
      module: SeedModule,
      imports: [
        PersistenceModule.forRoot(config.database),
        RedisModule.forRoot(config.redis),
        EncryptionModule.forRoot(config.encryption),
        AuthModule.forRoot(config.auth),
        TemporalModule.forRoot(config.temporal),
        SettingsModule.forRoot(config.monitoring),
        AuditModule,
        ApiKeyModule,
        TenantModule,
        ConnectionModule,
        MonitorModule, // a connection that is made is watched at once
      ],
      providers: [SeedService],
    };
  }
}

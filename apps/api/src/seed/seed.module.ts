import { type DynamicModule, Module } from '@nestjs/common';
import {
  ApiKeyModule,
  AuditModule,
  AuthModule,
  EncryptionModule,
  PersistenceModule,
  RedisModule,
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
        AuditModule,
        ApiKeyModule,
        TenantModule,
        ConnectionModule,
      ],
      providers: [SeedService],
    };
  }
}

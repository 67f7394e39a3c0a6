import { type DynamicModule, Global, Module } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { type DatabaseConfig } from './database.config.js';
import { poolOptions } from './data-source.js';
import { Partitions } from './partitions.js';
import { SystemTransaction } from './system-transaction.js';
import { TenantTransaction } from './tenant-transaction.js';

/** Name of the second pool, that of `resync_system`. */
export const SYSTEM_DATA_SOURCE = 'system';

/** Both pools, once per process. Global: every feature's repositories stand on it. */
@Global()
@Module({})
export class PersistenceModule {
  static forRoot(config: DatabaseConfig): DynamicModule {
    return {
      module: PersistenceModule,
      imports: [
        TypeOrmModule.forRoot({
          ...poolOptions(config.appUrl, config.poolSize, 'resync'),
          autoLoadEntities: true,
        }),
        TypeOrmModule.forRoot({
          ...poolOptions(config.systemUrl, Math.max(2, Math.ceil(config.poolSize / 3)), 'resync-system'),
          name: SYSTEM_DATA_SOURCE,
          autoLoadEntities: true,
        }),
      ],
      providers: [
        {
          provide: TenantTransaction,
          inject: [getDataSourceToken()],
          useFactory: (app: DataSource) => new TenantTransaction(app),
        },
        {
          provide: SystemTransaction,
          inject: [getDataSourceToken(SYSTEM_DATA_SOURCE)],
          useFactory: (system: DataSource) => new SystemTransaction(system),
        },
        Partitions,
      ],
      exports: [TenantTransaction, SystemTransaction, Partitions, TypeOrmModule],
    };
  }
}

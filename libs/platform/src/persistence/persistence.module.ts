import { type DynamicModule, Global, Module } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { type DatabaseConfig } from './database.config.js';
import { ResilienceModule, ResiliencePolicies } from '../resilience/index.js';
import { poolOptions } from './data-source.js';
import { Partitions } from './partitions.js';
import { SystemTransaction } from './system-transaction.js';
import { TenantTransaction } from './tenant-transaction.js';

/** Name of the second pool, that of `resync_system`. */
export const SYSTEM_DATA_SOURCE = 'system';

/** How much longer than a statement may take the server may say nothing at all. */
const SILENT_MS = 1_000;

/** Both pools, once per process. Global: every feature's repositories stand on it. */
@Global()
@Module({})
export class PersistenceModule {
  static forRoot(config: DatabaseConfig): DynamicModule {
    const { poolSize, statementMs } = config;
    const limits = statementMs ? { statementMs, silentMs: statementMs + SILENT_MS } : undefined;
    return {
      module: PersistenceModule,
      imports: [
        ResilienceModule,
        TypeOrmModule.forRoot({
          ...poolOptions(config.appUrl, poolSize, 'resync', limits),
          autoLoadEntities: true,
        }),
        TypeOrmModule.forRoot({
          ...poolOptions(config.systemUrl, Math.max(2, Math.ceil(poolSize / 3)), 'resync-system', limits),
          name: SYSTEM_DATA_SOURCE,
          autoLoadEntities: true,
        }),
      ],
      providers: [
        {
          provide: TenantTransaction,
          inject: [getDataSourceToken(), ResiliencePolicies],
          useFactory: (app: DataSource, policies: ResiliencePolicies) => new TenantTransaction(app, policies),
        },
        {
          provide: SystemTransaction,
          inject: [getDataSourceToken(SYSTEM_DATA_SOURCE), ResiliencePolicies],
          useFactory: (system: DataSource, policies: ResiliencePolicies) =>
            new SystemTransaction(system, policies),
        },
        Partitions,
      ],
      exports: [TenantTransaction, SystemTransaction, Partitions, TypeOrmModule],
    };
  }
}

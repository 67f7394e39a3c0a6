import { type DynamicModule, Module } from '@nestjs/common';
import { SystemTransaction } from '../persistence/system-transaction.js';
import { Encryption } from './encryption.js';
import { ResealActivities } from './reseal.activities.js';
import { Resealing } from './resealing.service.js';
import { type SealedColumn } from './sealed-column.js';

/** For the worker; `columns` are those of all libs. */
@Module({})
export class ResealModule {
  static forRoot(columns: readonly SealedColumn[]): DynamicModule {
    return {
      module: ResealModule,
      providers: [
        ResealActivities,
        {
          provide: Resealing,
          inject: [SystemTransaction, Encryption],
          useFactory: (system: SystemTransaction, encryption: Encryption) =>
            new Resealing(system, encryption, columns),
        },
      ],
      exports: [ResealActivities],
    };
  }
}

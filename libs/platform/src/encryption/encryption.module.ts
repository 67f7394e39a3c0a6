import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Encryption } from './encryption.js';
import { type KeyRing } from './key-ring.js';

/** One key ring per process. Global: any feature may keep a secret. */
@Global()
@Module({})
export class EncryptionModule {
  static forRoot(ring: KeyRing): DynamicModule {
    return {
      module: EncryptionModule,
      providers: [{ provide: Encryption, useFactory: () => new Encryption(ring) }],
      exports: [Encryption],
    };
  }
}

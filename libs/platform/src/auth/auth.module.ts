import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AccessCache } from './access-cache.js';
import { AccessRepository } from './access.repository.js';
import { AccessTokens } from './access-tokens.js';
import { type AuthConfig } from './auth.config.js';
import { Authenticator } from './authenticator.js';
import { OidcTokens } from './oidc-tokens.js';

/** Who stands behind a credential. Global: the guard of each door (HTTP, socket) asks it. */
@Global()
@Module({})
export class AuthModule {
  static forRoot(config: AuthConfig): DynamicModule {
    return {
      module: AuthModule,
      providers: [
        AccessCache,
        AccessRepository,
        { provide: AccessTokens, useFactory: () => new AccessTokens(config) },
        { provide: OidcTokens, useFactory: () => new OidcTokens(config) },
        Authenticator,
      ],
      exports: [AccessCache, AccessTokens, Authenticator],
    };
  }
}

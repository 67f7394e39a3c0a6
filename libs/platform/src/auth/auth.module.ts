import { type DynamicModule, Global, Module } from '@nestjs/common';
import { RedisConnections } from '../redis/index.js';
import { AccessCache } from './access-cache.js';
import { AccessRepository } from './access.repository.js';
import { AccessTokens } from './access-tokens.js';
import { type AuthConfig } from './auth.config.js';
import { Authenticator } from './authenticator.js';
import { CredentialRepository } from './credential.repository.js';
import { OidcTokens } from './oidc-tokens.js';
import { Passwords } from './passwords.js';
import { Sessions } from './sessions.service.js';
import { SignIn } from './sign-in.service.js';
import { SignInThrottle } from './sign-in-throttle.js';

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
        CredentialRepository,
        Passwords,
        {
          provide: SignInThrottle,
          inject: [RedisConnections],
          useFactory: (redis: RedisConnections) => new SignInThrottle(config, redis),
        },
        {
          provide: Sessions,
          inject: [CredentialRepository, AccessTokens],
          useFactory: (credentials: CredentialRepository, tokens: AccessTokens) =>
            new Sessions(config, credentials, tokens),
        },
        SignIn,
      ],
      exports: [AccessCache, AccessTokens, Authenticator, Passwords, Sessions, SignIn],
    };
  }
}

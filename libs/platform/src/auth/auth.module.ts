import { type DynamicModule, Global, Module } from '@nestjs/common';
import { LeaseRepository } from '../rate-limit/index.js';
import { RedisConnections } from '../redis/index.js';
import { ResilienceModule, ResiliencePolicies } from '../resilience/index.js';
import { AccessCache } from './access-cache.js';
import { AccessRepository } from './access.repository.js';
import { AccessTokens } from './access-tokens.js';
import { type AuthConfig } from './auth.config.js';
import { Authenticator } from './authenticator.js';
import { CredentialRepository } from './credential.repository.js';
import { LeasedAttempts } from './leased-attempts.js';
import { OidcTokens } from './oidc-tokens.js';
import { Passwords } from './passwords.js';
import { Sessions } from './sessions.service.js';
import { SignIn } from './sign-in.service.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { ValkeyAttempts } from './valkey-attempts.js';

/** Who stands behind a credential. Global: the guard of each door (HTTP, socket) asks it. */
@Global()
@Module({})
export class AuthModule {
  static forRoot(config: AuthConfig): DynamicModule {
    return {
      module: AuthModule,
      imports: [ResilienceModule],
      providers: [
        AccessCache,
        AccessRepository,
        { provide: AccessTokens, useFactory: () => new AccessTokens(config) },
        { provide: OidcTokens, useFactory: () => new OidcTokens(config) },
        Authenticator,
        CredentialRepository,
        LeaseRepository,
        Passwords,
        {
          provide: SignInThrottle,
          inject: [RedisConnections, LeaseRepository, ResiliencePolicies],
          useFactory: (redis: RedisConnections, leases: LeaseRepository, policies: ResiliencePolicies) =>
            new SignInThrottle(
              config,
              new ValkeyAttempts(redis.commands, policies.get('redis')),
              new LeasedAttempts(leases),
            ),
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

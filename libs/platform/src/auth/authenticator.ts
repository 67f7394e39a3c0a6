import { Injectable } from '@nestjs/common';
import { AccessCache } from './access-cache.js';
import { AccessRepository } from './access.repository.js';
import { AccessTokens } from './access-tokens.js';
import { Unauthenticated } from './auth.errors.js';
import { OidcTokens } from './oidc-tokens.js';
import { type Principal } from './principal.js';
import { secretHash } from './secret.js';

export const API_KEY_PREFIX = 'rsk_';
const MAX_TOKEN_LENGTH = 8_192;

/** Turns any credential of the house (API key, own access token, the OIDC issuer's token) into who stands behind it. */
@Injectable()
export class Authenticator {
  constructor(
    private readonly access: AccessRepository,
    private readonly cache: AccessCache,
    private readonly own: AccessTokens,
    private readonly oidc: OidcTokens,
  ) {}

  /** Throws `Unauthenticated`; `IdentityProviderUnavailable` when only the OIDC issuer could tell. */
  async authenticate(token: string): Promise<Principal> {
    if (token.length > MAX_TOKEN_LENGTH) throw new Unauthenticated();
    const principal = await this.#find(token);
    if (!principal) throw new Unauthenticated();
    return principal;
  }

  async #find(token: string): Promise<Principal | undefined> {
    if (token.startsWith(API_KEY_PREFIX)) {
      const hash = secretHash(token);
      const key = await this.cache.remember(`key/${hash.toString('hex')}`, () => this.access.ofKey(hash));
      return key?.expiresAt && key.expiresAt <= new Date() ? undefined : key;
    }
    if (this.oidc.claims(token)) {
      const { email, expiresAt } = await this.oidc.verify(token);
      const user = await this.cache.remember(`email/${email}`, () => this.access.ofIssuer(email));
      return user && { ...user, expiresAt };
    }
    const { userId, expiresAt } = await this.own.verify(token);
    const user = await this.cache.remember(`user/${userId}`, () => this.access.ofUser(userId));
    return user && { ...user, expiresAt };
  }
}

import { Injectable } from '@nestjs/common';
import { createRemoteJWKSet, decodeJwt, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { type AuthConfig } from './auth.config.js';
import { IdentityProviderUnavailable, Unauthenticated } from './auth.errors.js';

const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'EdDSA'];
const TIMEOUT_MS = 5_000;

const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });
const Claims = z.object({ email: z.email(), email_verified: z.boolean().optional(), exp: z.number() });

/** Access tokens of the OIDC issuer that the house trusts; people are known by their verified e-mail. */
@Injectable()
export class OidcTokens {
  #keys: Promise<JWTVerifyGetKey> | undefined;

  constructor(private readonly config: AuthConfig) {}

  /** Whether the token says that it comes from our issuer; what it says is not proven yet. */
  claims(token: string): boolean {
    if (!this.config.oidc) return false;
    try {
      return decodeJwt(token).iss === this.config.oidc.issuer;
    } catch {
      return false;
    }
  }

  /** Throws `Unauthenticated`, or `IdentityProviderUnavailable` when the issuer's keys cannot be had. */
  async verify(token: string): Promise<{ email: string; expiresAt: Date }> {
    const oidc = this.config.oidc;
    if (!oidc) throw new Unauthenticated();
    const keys = await this.#issuerKeys(oidc.issuer);
    try {
      const { payload } = await jwtVerify(token, keys, {
        ...oidc,
        algorithms: ALGORITHMS,
        clockTolerance: 30,
      });
      const { email, email_verified: verified, exp } = Claims.parse(payload);
      if (verified === false) throw new Unauthenticated('the e-mail of this account is not verified');
      return { email: email.toLowerCase(), expiresAt: new Date(exp * 1_000) };
    } catch (cause) {
      if (cause instanceof Unauthenticated) throw cause;
      // a key that is not in the set is a bad token; a set that cannot be fetched is not the caller's fault
      if (cause instanceof errors.JWKSTimeout || cause instanceof TypeError)
        throw new IdentityProviderUnavailable({ cause });
      throw new Unauthenticated(undefined, { cause });
    }
  }

  /** Discovered once; a failed discovery is tried again by the next token. */
  async #issuerKeys(issuer: string): Promise<JWTVerifyGetKey> {
    this.#keys ??= discover(issuer);
    try {
      return await this.#keys;
    } catch (cause) {
      this.#keys = undefined;
      throw new IdentityProviderUnavailable({ cause });
    }
  }
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
  const discovery = Discovery.parse(await answer.json());
  if (discovery.issuer !== issuer) throw new Error('the issuer calls itself by another name');
  return createRemoteJWKSet(new URL(discovery.jwks_uri), { timeoutDuration: TIMEOUT_MS });
}

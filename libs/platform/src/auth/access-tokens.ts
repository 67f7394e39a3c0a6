import { Injectable } from '@nestjs/common';
import { errors, jwtVerify, SignJWT } from 'jose';
import { type AuthConfig } from './auth.config.js';
import { Unauthenticated } from './auth.errors.js';

const OURS = 'resync';

/** Our own access tokens: HS256, short-lived, holding nothing but who it is. */
@Injectable()
export class AccessTokens {
  readonly #keys: readonly Uint8Array[];

  constructor(private readonly config: AuthConfig) {
    this.#keys = config.secrets.map((secret) => new TextEncoder().encode(secret));
  }

  get lifetimeSeconds(): number {
    return this.config.accessTokenSeconds;
  }

  sign(userId: string, now: Date): Promise<string> {
    const issuedAt = Math.floor(now.getTime() / 1_000);
    return new SignJWT()
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
      .setIssuer(OURS)
      .setAudience(OURS)
      .setSubject(userId)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + this.config.accessTokenSeconds)
      .sign(this.#keys[0]!);
  }

  /** Throws `Unauthenticated` for whatever is wrong with it. */
  async verify(token: string): Promise<{ userId: string; expiresAt: Date }> {
    for (const key of this.#keys) {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          issuer: OURS,
          audience: OURS,
          typ: 'at+jwt',
          requiredClaims: ['sub', 'exp'],
        });
        return { userId: payload.sub!, expiresAt: new Date(payload.exp! * 1_000) };
      } catch (cause) {
        if (!(cause instanceof errors.JWSSignatureVerificationFailed))
          throw new Unauthenticated(undefined, { cause });
      }
    }
    throw new Unauthenticated();
  }
}

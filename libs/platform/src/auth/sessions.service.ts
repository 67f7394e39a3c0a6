import { Injectable, Logger } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { newId } from '../identifiers/index.js';
import { metrics } from '../telemetry/index.js';
import { AccessTokens } from './access-tokens.js';
import { type AuthConfig } from './auth.config.js';
import { Unauthenticated } from './auth.errors.js';
import { CredentialRepository } from './credential.repository.js';
import { newSecret, secretHash } from './secret.js';

const refreshes = metrics.counter('resync_token_refreshes_total', 'Refresh tokens presented, by outcome.', [
  'outcome',
]);

const DAY_MS = 86_400_000;

export interface Tokens {
  accessToken: string;
  /** Seconds until the access token ends. */
  expiresInSeconds: number;
  /** Works once; each use gives the next one. */
  refreshToken: string;
}

/** Staying signed in: short access tokens, and refresh tokens that work once each. */
@Injectable()
export class Sessions {
  readonly #logger = new Logger(Sessions.name);

  constructor(
    private readonly config: AuthConfig,
    private readonly credentials: CredentialRepository,
    private readonly tokens: AccessTokens,
  ) {}

  /** The first pair of tokens of a new family, or the next of a running one. */
  async issue(manager: EntityManager, userId: string, now: Date, family = newId()): Promise<Tokens> {
    const refreshToken = newSecret('rsr_');
    await this.credentials.addRefreshToken(manager, {
      hash: secretHash(refreshToken),
      family,
      userId,
      issuedAt: now,
      expiresAt: new Date(now.getTime() + this.config.refreshTokenDays * DAY_MS),
    });
    const accessToken = await this.tokens.sign(userId, now);
    return { accessToken, expiresInSeconds: this.tokens.lifetimeSeconds, refreshToken };
  }

  /**
   * The next pair of tokens. A token that comes a second time was stolen, from the user or by the user: nobody can
   * tell, so the whole family ends and everybody signs in again. Throws `Unauthenticated`.
   */
  async refresh(refreshToken: string): Promise<Tokens> {
    const now = new Date();
    const hash = secretHash(refreshToken);
    const tokens = await this.credentials.run(async (manager) => {
      const known = await this.credentials.takeRefreshToken(manager, hash);
      if (!known || known.revokedAt || known.expiresAt <= now) return undefined;
      if (known.usedAt) {
        this.#logger.warn('a refresh token came twice: its family is revoked', { userId: known.userId });
        refreshes.inc({ outcome: 'reused' });
        await this.credentials.revokeFamily(manager, known.family, now);
        return undefined; // not thrown here: the revocation must be committed
      }
      await this.credentials.markUsed(manager, hash, now);
      return this.issue(manager, known.userId, now, known.family);
    });
    refreshes.inc({ outcome: tokens ? 'refreshed' : 'refused' });
    if (!tokens) throw new Unauthenticated('the refresh token is not valid: sign in again');
    return tokens;
  }

  /** Ends the family of the token. An unknown token is no error: who signs out is signed out. */
  async end(refreshToken: string): Promise<void> {
    await this.credentials.run(async (manager) => {
      const known = await this.credentials.takeRefreshToken(manager, secretHash(refreshToken));
      if (known) await this.credentials.revokeFamily(manager, known.family, new Date());
    });
  }
}

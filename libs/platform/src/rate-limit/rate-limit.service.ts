import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Principal } from '../auth/index.js';
import { tenantKey } from '../redis/index.js';
import { type RateLimitConfig } from './rate-limit.config.js';
import { type Charge, type Limit, type Standing } from './rate-limit.rules.js';
import { RateLimiter } from './rate-limiter.js';

/** Who is bounded by what, the same at every door. Errors: `RateLimited`, `RateLimitUnavailable`. */
@Injectable()
export class RateLimits {
  constructor(
    private readonly config: RateLimitConfig,
    private readonly limiter: RateLimiter,
  ) {}

  /** One request of a credential, in the tenant that it is about. */
  credential(principal: Principal, tenantId: string | undefined): Promise<Standing> {
    const { credential, tenant } = this.config;
    const mine: Charge = { ...ownBucket(principal), limit: credential };
    if (!tenantId) return this.limiter.take([mine]);
    const all: Charge = { scope: 'tenant', key: tenantKey(tenantId, 'rate', 'all'), limit: tenant };
    return this.limiter.take([mine, all]);
  }

  /** One request of a credential for something that it may ask for less often than for others; `what` names it. */
  special(principal: Principal, what: string, limit: Limit): Promise<Standing> {
    const { scope, key } = ownBucket(principal);
    return this.limiter.take([{ scope, key: `${key}:${what}`, limit }]);
  }

  /** One request of a stranger. */
  address(address: string): Promise<Standing> {
    return this.limiter.take([this.#ofAddress(address)]);
  }

  /** Refuses an address that has just used up its limit, before anybody looks at what it sends. Takes nothing. */
  checkAddress(address: string): void {
    this.limiter.check([this.#ofAddress(address)]);
  }

  #ofAddress(address: string): Charge {
    // an address is personal data: kept as a digest
    const digest = createHash('sha256').update(address).digest('base64url').slice(0, 22);
    return { scope: 'address', key: `rate:address:${digest}`, limit: this.config.address };
  }
}

function ownBucket({ kind, id, tenants: [owner] }: Principal): Pick<Charge, 'scope' | 'key'> {
  if (kind === 'api_key' && owner)
    return { scope: 'api_key', key: tenantKey(owner.tenantId, 'rate', 'key', id) };
  return { scope: 'user', key: `rate:user:${id}` };
}

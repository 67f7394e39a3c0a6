import { z } from 'zod';
import { configSection, integer } from '../config/index.js';
import { type Limit, perMinute } from './rate-limit.rules.js';

const limit = (fallback: number) => integer(1, 10_000_000).default(fallback);

/** Requests a minute; a sixth of it may come at once. Raise the address's where many people share one. */
export const rateLimitConfig = configSection(
  'rateLimit',
  z.object({
    /** Of one API key, or of one user. */
    RATE_LIMIT_PER_CREDENTIAL: limit(3_000),
    /** Of all credentials of one tenant together. */
    RATE_LIMIT_PER_TENANT: limit(12_000),
    /** Of one address without a credential, or with one that is refused. */
    RATE_LIMIT_PER_ADDRESS: limit(600),
  }),
  (v): RateLimitConfig => ({
    credential: perMinute(v.RATE_LIMIT_PER_CREDENTIAL),
    tenant: perMinute(v.RATE_LIMIT_PER_TENANT),
    address: perMinute(v.RATE_LIMIT_PER_ADDRESS),
  }),
);

export interface RateLimitConfig {
  credential: Limit;
  tenant: Limit;
  address: Limit;
}

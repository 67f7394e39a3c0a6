export { LeaseRepository } from './lease.repository.js';
export { rateLimitConfig, type RateLimitConfig } from './rate-limit.config.js';
export { RateLimited, RateLimitUnavailable } from './rate-limit.errors.js';
export { RateLimitModule } from './rate-limit.module.js';
export { type Limit, type LimitScope, type Standing } from './rate-limit.rules.js';
export { RateLimits } from './rate-limit.service.js';

import { Injectable } from '@nestjs/common';
import { RateLimited, RateLimits, type Standing } from '@resync/platform';
import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { type Allowance } from './access.decorators.js';
import { type RequestAccess } from './request-access.js';

const standings = new WeakMap<FastifyRequest, Standing>();

/** Counts each HTTP request once, and once more where a route has an allowance of its own. Errors: `RateLimited`, `RateLimitUnavailable`. */
@Injectable()
export class RequestRates {
  constructor(private readonly limits: RateLimits) {}

  credential(request: FastifyRequest, { principal, tenantIfAny }: RequestAccess): Promise<void> {
    return note(request, this.limits.credential(principal, tenantIfAny?.tenantId));
  }

  /** Counts what a route allows less often than others. */
  special(request: FastifyRequest, { principal }: RequestAccess, { what, limit }: Allowance): Promise<void> {
    return note(request, this.limits.special(principal, what, limit));
  }

  stranger(request: FastifyRequest): Promise<void> {
    return note(request, this.limits.address(request.ip));
  }

  /** Refuses an address that has just used up its limit, before its credential is looked at. */
  check(request: FastifyRequest): void {
    this.limits.checkAddress(request.ip);
  }
}

async function note(request: FastifyRequest, asked: Promise<Standing>): Promise<void> {
  try {
    standings.set(request, await asked);
  } catch (error) {
    if (error instanceof RateLimited) standings.set(request, error.standing);
    throw error;
  }
}

/** Every counted answer, refusals too, says how much of the tightest limit is left (`RateLimit-*`, seconds to wait). */
export function tellRates(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply) => {
    const standing = standings.get(request);
    if (!standing) return;
    const { limit, remaining, waitMs } = standing;
    void reply.headers({
      'ratelimit-limit': limit.perMinute,
      'ratelimit-remaining': remaining,
      'ratelimit-reset': Math.ceil(waitMs / 1_000),
    });
  });
}

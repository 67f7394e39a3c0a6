import { Injectable } from '@nestjs/common';
import { Authenticator, Unauthenticated } from '@resync/platform';
import { type FastifyRequest } from 'fastify';
import { credentialOf, header } from './credential.js';
import { RequestRates } from './request-rates.js';
import { accessIfAny, RequestAccess, rememberAccess } from './request-access.js';

/** Finds out who stands behind a request and counts it, once for each request. */
@Injectable()
export class Admission {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly rates: RequestRates,
  ) {}

  /**
   * Throws `Unauthenticated` for a request without a credential, or with one that is not ours or has ended;
   * `RateLimited`, `RateLimitUnavailable`. Refused credentials count against the address that tries them.
   */
  async admit(request: FastifyRequest): Promise<RequestAccess> {
    const known = accessIfAny(request);
    if (known) return known;
    const token = credentialOf(request);
    if (!token) throw new Unauthenticated();
    this.rates.check(request);
    const principal = await this.authenticator.authenticate(token).catch(async (error: unknown) => {
      if (error instanceof Unauthenticated) await this.rates.stranger(request);
      throw error;
    });
    const access = new RequestAccess(principal, header(request, 'x-tenant-id'));
    await this.rates.credential(request, access);
    rememberAccess(request, access);
    return access;
  }
}

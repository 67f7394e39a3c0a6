import { Injectable } from '@nestjs/common';
import { Authenticator, Unauthenticated } from '@resync/platform';
import { type FastifyRequest } from 'fastify';
import { credentialOf, header } from './credential.js';
import { accessIfAny, RequestAccess, rememberAccess } from './request-access.js';

/** Finds out who stands behind a request, once for each request. */
@Injectable()
export class Admission {
  constructor(private readonly authenticator: Authenticator) {}

  /** Throws `Unauthenticated` for a request without a credential, or with one that is not ours or has ended. */
  async admit(request: FastifyRequest): Promise<RequestAccess> {
    const known = accessIfAny(request);
    if (known) return known;
    const token = credentialOf(request);
    if (!token) throw new Unauthenticated();
    const principal = await this.authenticator.authenticate(token);
    const access = new RequestAccess(principal, header(request, 'x-tenant-id'));
    rememberAccess(request, access);
    return access;
  }
}

import { type Metadata } from '@grpc/grpc-js';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Authenticator,
  includesRole,
  type Role,
  RoleTooSmall,
  Unauthenticated,
} from '@resync/platform';
import { credentialOf } from '../access/credential.js';
import { admit, type Admission } from '../events/socket-credential.js';

/** Who stands behind a call, and for which of their tenants. */
export interface GrpcCaller {
  tenantId: string;
  actor: Actor;
  admission: Admission;
}

/** Lets calls in by the same credentials as REST: `authorization` or `x-api-key`, and `x-tenant-id`. */
@Injectable()
export class GrpcAdmission {
  constructor(private readonly authenticator: Authenticator) {}

  /** Throws what `admit` throws, and `RoleTooSmall`. */
  async forRole(metadata: Metadata, role: Role): Promise<GrpcCaller> {
    const token = credentialOf({ headers: textsOf(metadata) });
    if (!token) throw new Unauthenticated();
    const admission = await admit(this.authenticator, token, textsOf(metadata)['x-tenant-id']);
    const { held, principal } = admission;
    if (!includesRole(held.role, role)) throw new RoleTooSmall(role);
    const { kind, id, name } = principal;
    return { tenantId: held.tenantId, actor: { kind, id, name }, admission };
  }
}

const textsOf = (metadata: Metadata): Record<string, string> =>
  Object.fromEntries(Object.entries(metadata.getMap()).map(([name, value]) => [name, value.toString()]));

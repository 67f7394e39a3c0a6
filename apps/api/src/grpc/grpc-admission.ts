import { type Metadata } from '@grpc/grpc-js';
import { Injectable } from '@nestjs/common';
import { type Actor, includesRole, type Role, RoleTooSmall, Unauthenticated } from '@resync/platform';
import { credentialOf } from '../access/credential.js';
import { Doorkeeper, type Guest } from '../access/doorkeeper.service.js';

/** Who stands behind a call, and for which of their tenants. */
export interface GrpcCaller {
  tenantId: string;
  actor: Actor;
  guest: Guest;
}

/** Lets calls in by the same credentials as REST: `authorization` or `x-api-key`, and `x-tenant-id`. */
@Injectable()
export class GrpcAdmission {
  constructor(private readonly doorkeeper: Doorkeeper) {}

  /** Throws what `Doorkeeper.admit` throws, and `RoleTooSmall`. */
  async forRole(metadata: Metadata, role: Role, peer: string): Promise<GrpcCaller> {
    const token = credentialOf({ headers: textsOf(metadata) });
    if (!token) throw new Unauthenticated();
    const guest = await this.doorkeeper.admit(token, textsOf(metadata)['x-tenant-id'], addressOf(peer));
    const { held, principal } = guest;
    if (!includesRole(held.role, role)) throw new RoleTooSmall(role);
    const { kind, id, name } = principal;
    return { tenantId: held.tenantId, actor: { kind, id, name }, guest };
  }

  /** For a call that looks again and again: each look needs a credential that still counts, and is counted. */
  async again({ guest }: GrpcCaller): Promise<void> {
    await this.doorkeeper.recheck(guest);
    await this.doorkeeper.request(guest);
  }
}

const textsOf = (metadata: Metadata): Record<string, string> =>
  Object.fromEntries(Object.entries(metadata.getMap()).map(([name, value]) => [name, value.toString()]));

/** Without the port: `10.0.0.1:40312` or `[::1]:40312`. */
const addressOf = (peer: string): string => peer.replace(/:\d+$/, '');

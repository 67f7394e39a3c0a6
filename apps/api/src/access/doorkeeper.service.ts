import { Injectable } from '@nestjs/common';
import {
  Authenticator,
  chooseTenant,
  type HeldTenant,
  type Principal,
  RateLimits,
  Unauthenticated,
} from '@resync/platform';

/** Who stands behind a socket or a call, and for which of their tenants. */
export interface Guest {
  token: string;
  principal: Principal;
  held: HeldTenant;
}

/**
 * The door of sockets and gRPC, as `Admission` is that of HTTP. Errors: those of `Authenticator.authenticate` and
 * `chooseTenant`; `RateLimited`, `RateLimitUnavailable`.
 */
@Injectable()
export class Doorkeeper {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly rates: RateLimits,
  ) {}

  /** Counted: refused credentials against the address that tries them. */
  async admit(token: string, wishedTenant: string | undefined, address: string): Promise<Guest> {
    this.rates.checkAddress(address);
    const principal = await this.authenticator.authenticate(token).catch(async (error: unknown) => {
      if (error instanceof Unauthenticated) await this.stranger(address);
      throw error;
    });
    const guest = { token, principal, held: chooseTenant(principal, wishedTenant) };
    await this.request(guest);
    return guest;
  }

  /** Whether a guest may stay. Not counted: nobody asked for it. */
  async recheck({ token, held }: Guest): Promise<void> {
    chooseTenant(await this.authenticator.authenticate(token), held.tenantId);
  }

  /** Counts what a guest asks for. */
  async request({ principal, held }: Guest): Promise<void> {
    await this.rates.credential(principal, held.tenantId);
  }

  /** Counts one who has not said yet who it is. */
  async stranger(address: string): Promise<void> {
    await this.rates.address(address);
  }
}

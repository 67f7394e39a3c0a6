import { chooseTenant, type HeldTenant, type Principal, Unauthenticated } from '@resync/platform';
import { type FastifyRequest } from 'fastify';

/** What the guard has found out about a request. */
export class RequestAccess {
  #tenant: HeldTenant | undefined;

  constructor(
    readonly principal: Principal,
    private readonly wishedTenant: string | undefined,
  ) {}

  /** The tenant of the request as far as it is clear: routes about the caller alone need none. */
  get tenantIfAny(): HeldTenant | undefined {
    try {
      return this.tenant();
    } catch {
      return undefined;
    }
  }

  /** The tenant of the request. Throws `TenantNotHeld` or `TenantNotChosen`. */
  tenant(): HeldTenant {
    return (this.#tenant ??= chooseTenant(this.principal, this.wishedTenant));
  }
}

const known = new WeakMap<FastifyRequest, RequestAccess>();

export const rememberAccess = (request: FastifyRequest, access: RequestAccess): void =>
  void known.set(request, access);

/** Throws `Unauthenticated` on a public route: there is nobody to ask for. */
export function accessOf(request: FastifyRequest): RequestAccess {
  const access = known.get(request);
  if (!access) throw new Unauthenticated();
  return access;
}

/** Undefined where the guard let somebody in without a credential. */
export const accessIfAny = (request: FastifyRequest): RequestAccess | undefined => known.get(request);

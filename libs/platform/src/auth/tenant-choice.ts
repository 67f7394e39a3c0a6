import { TenantNotChosen, TenantNotHeld } from './auth.errors.js';
import { type HeldTenant, type Principal } from './principal.js';

/** The tenant of a request: the one wished for if the credential holds it, else the only one it holds. */
export function chooseTenant(principal: Principal, wished: string | undefined): HeldTenant {
  if (wished !== undefined) {
    const held = principal.tenants.find((tenant) => tenant.tenantId === wished.toLowerCase());
    if (!held) throw new TenantNotHeld();
    return held;
  }
  const [only, ...others] = principal.tenants;
  if (!only) throw new TenantNotHeld();
  if (others.length > 0) throw new TenantNotChosen();
  return only;
}

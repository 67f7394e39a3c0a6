import { includesRole, type Role, RoleTooSmall } from '@resync/platform';
import { type RequestAccess } from './request-access.js';

/** The metadata under which a route, or its controller, keeps its `AccessRule`. */
export const ACCESS_RULE = Symbol('access rule');

/** Who may use a route. A route without a rule is refused to everybody. */
export type AccessRule =
  | { kind: 'public'; counted: boolean }
  | { kind: 'signed_in' }
  | { kind: 'platform_admin' }
  | { kind: 'role'; role: Role };

/** Throws `RoleTooSmall`; where the rule is about a tenant, `TenantNotHeld` or `TenantNotChosen`. */
export function holdToRule(rule: AccessRule, access: RequestAccess): void {
  if (rule.kind === 'platform_admin' && !access.principal.platformAdmin)
    throw new RoleTooSmall('platform admin');
  if (rule.kind === 'role' && !includesRole(access.tenant().role, rule.role))
    throw new RoleTooSmall(rule.role);
}

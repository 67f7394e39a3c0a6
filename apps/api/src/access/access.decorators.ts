import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension, ApiSecurity } from '@nestjs/swagger';
import { type Actor, type Limit, type Principal, type Role } from '@resync/platform';
import { ACCESS_RULE, type AccessRule } from './access-rule.js';
import { type RequestAccess, accessOf } from './request-access.js';

/** Written into the OpenAPI document too (`x-access`): people read it, the two-tenant test walks by it. */
const rule = (access: AccessRule, written: string) =>
  applyDecorators(SetMetadata(ACCESS_RULE, access), ApiExtension('x-access', written));

const guarded = (access: AccessRule, written: string) =>
  applyDecorators(rule(access, written), ApiBearerAuth('accessToken'), ApiSecurity('apiKey'));

/** Anybody, without a credential; each address within its rate limit. */
export const Public = () => rule({ kind: 'public', counted: true }, 'public');

/** Anybody, uncounted: what probes and Prometheus ask has to answer while all that could count is away. */
export const Probed = () => rule({ kind: 'public', counted: false }, 'public');

/** Anybody with a credential, whatever tenants it holds: for routes about the caller, never about a tenant's data. */
export const SignedIn = () => guarded({ kind: 'signed_in' }, 'signed-in');

/** Who runs the whole house, not one tenant. */
export const RequiresPlatformAdmin = () => guarded({ kind: 'platform_admin' }, 'platform-admin');

/** Who holds at least this role in the tenant of the request. */
export const Requires = (role: Role) => guarded({ kind: 'role', role }, role);

export const ALLOWANCE = Symbol('allowance');

/** How often one credential may ask for something that costs others; `what` names it. */
export interface Allowance {
  what: string;
  limit: Limit;
}

/** Beside the limit of all requests: so often for each credential. */
export const Allows = (what: string, limit: Limit) =>
  SetMetadata(ALLOWANCE, { what, limit } satisfies Allowance);

const fromAccess = <T>(pick: (access: RequestAccess) => T) =>
  createParamDecorator((_: unknown, context: ExecutionContext): T =>
    pick(accessOf(context.switchToHttp().getRequest())),
  );

/** Id of the tenant that this request is about (routes with `@Requires`). */
export const TenantId = fromAccess((access): string => access.tenant().tenantId);

/** Whoever stands behind the credential. */
export const CurrentUser = fromAccess((access): Principal => access.principal);

/** The same, as the audit log wants it. */
export const CurrentActor = fromAccess(({ principal: { kind, id, name } }): Actor => ({ kind, id, name }));

export const TENANT_HEADER = 'tenant';

/** The tenant that a workflow or an activity is asked to work for: `tenantId` of its only argument. */
export function tenantOf(args: readonly unknown[]): string | undefined {
  const [input] = args;
  if (typeof input !== 'object' || input === null || !('tenantId' in input)) return undefined;
  return typeof input.tenantId === 'string' ? input.tenantId : undefined;
}

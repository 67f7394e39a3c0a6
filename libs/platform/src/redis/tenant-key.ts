/** The key of something that belongs to a tenant: `t:{tenant}:part:part`. No other form of key may hold tenant data. */
export const tenantKey = (tenantId: string, ...parts: readonly [string, ...string[]]): string =>
  `t:${tenantId}:${parts.join(':')}`;

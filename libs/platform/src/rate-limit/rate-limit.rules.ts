/** How often somebody may do something: `perMinute` in the long run, `burst` at once after a pause. */
export interface Limit {
  perMinute: number;
  burst: number;
}

/** What is bounded, as metrics and errors call it. */
export type LimitScope = 'api_key' | 'user' | 'tenant' | 'address';

/** One permission asked of one bucket. */
export interface Charge {
  scope: LimitScope;
  key: string;
  limit: Limit;
}

/** What a bucket, or the tightest of several, answers. */
export interface Standing {
  scope: LimitScope;
  limit: Limit;
  granted: boolean;
  /** Permissions left at once. */
  remaining: number;
  /** Milliseconds until the next permission when refused, else 0. */
  waitMs: number;
}

/** A limit per minute whose burst is what ten seconds allow. */
export const perMinute = (permissions: number): Limit => ({
  perMinute: permissions,
  burst: Math.ceil(permissions / 6),
});

/** Microseconds in which one permission comes back. */
export const intervalUs = ({ perMinute }: Limit): number => Math.ceil(60e6 / perMinute);

/**
 * The generic cell rate algorithm (ITU-T I.371, virtual scheduling): the state of a bucket is one number, the instant
 * at which it will be full again. Microseconds. The script for Valkey does the same; a test compares the two.
 */
export function takeOne(
  fullAt: number | undefined,
  limit: Limit,
  now: number,
): { fullAt: number; granted: boolean; remaining: number; waitUs: number } {
  const interval = intervalUs(limit);
  const capacity = interval * limit.burst;
  const before = Math.max(fullAt ?? now, now);
  const after = before + interval;
  const waitUs = Math.max(0, after - now - capacity);
  if (waitUs > 0) return { fullAt: before, granted: false, remaining: 0, waitUs };
  return {
    fullAt: after,
    granted: true,
    remaining: Math.floor((capacity - (after - now)) / interval),
    waitUs: 0,
  };
}

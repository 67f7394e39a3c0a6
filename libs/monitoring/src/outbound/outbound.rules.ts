const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/** The longest rest that a receiver may ask for. */
const LONGEST_REST_MS = 60 * MINUTE_MS;

const STEPS_MS = [5 * SECOND_MS, 30 * SECOND_MS, 2 * MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS];

/** From a failed attempt to the next of the same event. `random` in [0, 1) spreads it by a fifth. */
export const retryDelayMs = (attempts: number, random: number): number =>
  Math.round((STEPS_MS[attempts - 1] ?? 15 * MINUTE_MS) * (0.8 + 0.4 * random));

/** The same, where the receiver asked for some time: longer than the house's own delay, but never sooner. */
export const nextAttemptMs = (attempts: number, random: number, askedMs: number | null): number =>
  Math.max(askedMs ?? 0, retryDelayMs(attempts, random));

/** `Retry-After` of a 429 or 503 in milliseconds, seconds or an HTTP date (RFC 9110 §10.2.3); null when it says none. */
export function retryAfterMs(status: number, header: string | undefined, now: number): number | null {
  if ((status !== 429 && status !== 503) || header === undefined) return null;
  const text = header.trim();
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * SECOND_MS : Date.parse(text) - now;
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), LONGEST_REST_MS);
}

/** How far what is stored about a connection can be believed. */
export const FRESHNESS = [
  'fresh',
  /** The last polls failed; what is stored is as old as it says. */
  'failing',
  /** Should have been polled and was not: watching itself is interrupted. */
  'interrupted',
  /** Polls run, but for too long none has ended well: one takes very long, or a pause has just ended. */
  'stale',
  'paused',
  'credentials_refused',
  /** No poll has succeeded yet. */
  'never_polled',
] as const;
export type Freshness = (typeof FRESHNESS)[number];

interface Watched {
  intervalSeconds: number;
  paused: boolean;
  /** Since when it is as it is (created, resumed, interval changed). */
  changedAt: Date;
}

interface Polled {
  lastStartedAt: Date | null;
  lastFinishedAt: Date | null;
  lastProgressAt: Date | null;
  lastSuccessAt: Date | null;
  consecutiveFailures: number;
  credentialsRefusedAt: Date | null;
}

const MISSED_INTERVALS = 3;
const GRACE_MS = 60_000;
/** Longest wait of a monitor between two polls: back-off after failures, or four intervals of a slow scheduler. */
const LONGEST_WAIT_MS = 300_000;
const LARGEST_SLOWDOWN = 4;

/** When a poll is overdue: three intervals and a grace after the last sign of one, more while polls fail or lengthen. */
export function overdueAt(watched: Watched, polled: Polled | null): Date {
  const intervalMs = watched.intervalSeconds * 1_000;
  const signs = [
    watched.changedAt,
    polled?.lastStartedAt,
    polled?.lastProgressAt,
    polled?.lastFinishedAt,
  ].map((at) => at?.getTime() ?? 0);
  const allowed = Math.max(
    MISSED_INTERVALS * intervalMs,
    (polled?.consecutiveFailures ?? 0) > 0 ? LONGEST_WAIT_MS : LARGEST_SLOWDOWN * intervalMs,
  );
  return new Date(Math.max(...signs) + allowed + GRACE_MS);
}

/** Until when a good poll speaks for the present, whatever has begun since. */
const believedUntil = (watched: Watched, lastSuccessAt: Date): number =>
  lastSuccessAt.getTime() + LARGEST_SLOWDOWN * watched.intervalSeconds * 1_000 + GRACE_MS;

/** One word for what is stored about a connection, at an instant. */
export function freshnessOf(watched: Watched, polled: Polled | null, now: Date): Freshness {
  if (watched.paused) return 'paused';
  if (polled?.credentialsRefusedAt) return 'credentials_refused';
  if (now >= overdueAt(watched, polled)) return 'interrupted';
  if (polled && polled.consecutiveFailures > 0) return 'failing';
  if (!polled?.lastSuccessAt) return 'never_polled';
  return now.getTime() >= believedUntil(watched, polled.lastSuccessAt) ? 'stale' : 'fresh';
}

/** Whether nobody may say "all is well" by it. */
export const isOld = (freshness: Freshness): boolean => freshness !== 'fresh';

import { createHash } from 'node:crypto';

/** A poll that began this much before its moment (a timer's inaccuracy) began at it; of short intervals a twentieth. */
const EARLY_MS = 250;
const EARLY_SHARE = 1 / 20;

/** Where in each interval a connection is polled, in [0, 1): its own, whatever process asks. */
export function pollPhase(connectionId: string): number {
  return createHash('sha256').update(connectionId).digest().readUInt32BE() / 2 ** 32;
}

/**
 * When the poll after one begun at `startedAt` is due (both epoch ms): between half an interval and one later, and by what
 * it began early, so that early ones do not add up. After two polls at most each comes at the connection's own moment of the
 * interval. Connections that began together, as after a start of the worker, come apart by it, instead of asking for
 * processors and database all at once for ever.
 */
export function nextPollDue(startedAt: number, intervalMs: number, phase: number): number {
  const offset = phase * intervalMs;
  const early = Math.min(EARLY_MS, intervalMs * EARLY_SHARE);
  const moment = Math.floor((startedAt + intervalMs + early - offset) / intervalMs) * intervalMs + offset;
  const wait = moment - startedAt;
  return startedAt + (wait >= intervalMs / 2 ? wait : (intervalMs + wait) / 2);
}

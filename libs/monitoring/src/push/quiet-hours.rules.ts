import type { QuietHours } from './push.model.js';

/** Minutes since midnight of a wall-clock time `HH:MM`. */
function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the clock on the wall of that time zone shows. Throws a `RangeError` for a zone that does not exist. */
export function wallClock(at: Date, timeZone: string): string {
  const known = clocks.get(timeZone);
  const clock =
    known ??
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (!known) clocks.set(timeZone, clock);
  return clock.format(at);
}

/**
 * Whether it is quiet at an instant: `from` belongs to it, `to` does not. The clock on the wall decides, so an hour that
 * daylight saving repeats is quiet twice, and one that it leaves out is never.
 */
export function isQuiet({ from, to, timeZone }: QuietHours, at: Date): boolean {
  const [start, end, now] = [minutesOf(from), minutesOf(to), minutesOf(wallClock(at, timeZone))];
  return start <= end ? now >= start && now < end : now >= start || now < end;
}

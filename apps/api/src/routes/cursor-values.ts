import { z } from 'zod';

const INSTANT = /^(\d{4,6})(-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d{1,6})?)[+-](?:0\d|1[0-5])(?::[0-5]\d){0,2}$/;
const LAST_YEAR = 275_760; // of a `Date`, and PostgreSQL knows more
const LEAP_CYCLE = 400;

const INTERVAL = /^(?=.)(?:-?\d{1,8} days?)?(?:(?:^| )[+-]?\d\d:[0-5]\d:[0-5]\d(?:\.\d{1,6})?)?$/;

const wallClock = z.iso.datetime({ local: true });

/** An instant as PostgreSQL writes one, to the microsecond, which a `Date` would lose: `2026-11-21 01:00:00.123456+00`. */
export const instantText = z.string().max(48).refine(isInstant, 'is no instant');

/** A span between instants as PostgreSQL writes one: `-1 days +02:03:04.5`. */
export const intervalText = z.string().max(48).regex(INTERVAL, 'is no interval');

function isInstant(text: string): boolean {
  const [, year, day, time] = INSTANT.exec(text) ?? [];
  if (!year || Number(year) < 1 || Number(year) > LAST_YEAR) return false;
  const likeYear = 2_000 + (Number(year) % LEAP_CYCLE); // of the same calendar, and of four digits
  return wallClock.safeParse(`${likeYear}${day}T${time}`).success;
}

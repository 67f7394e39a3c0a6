import type { Clause, Clauses } from './clauses.grammar.js';
import type { Cursor } from './composer.cursor.js';
import type { DurationLimit, MatchingCriteria, TimeOfDay, TimeRestrictions } from './composer.model.js';

const UNTIL_ACTIONS = new Map<string, TimeRestrictions['onUntil']>([
  ['SUPPR', 'SUPPR'],
  ['SUPPRESS', 'SUPPR'],
  ['CONT', 'CONT'],
  ['CONTINUE', 'CONT'],
  ['CANC', 'CANC'],
  ['CANCEL', 'CANC'],
]);

const time = (key: 'at' | 'schedTime' | 'until' | 'streamUntil' | 'deadline') => {
  return (cursor: Cursor, times: TimeRestrictions) => {
    times[key] = readTimeOfDay(cursor);
  };
};

export const timeClauses: Clauses<TimeRestrictions> = new Map<string, Clause<TimeRestrictions>>([
  ['AT', time('at')],
  ['SCHEDTIME', time('schedTime')],
  ['UNTIL', time('until')],
  ['JSUNTIL', time('streamUntil')],
  ['DEADLINE', time('deadline')],
  ['ONUNTIL', readOnUntil],
  ['ONLATE', readOnLate],
  ['EVERY', readEvery],
  [
    'EVERYENDTIME',
    (cursor, times) => {
      times.everyEnd = readTimeOfDay(cursor);
    },
  ],
]);

/** The same clauses for what has times. */
export const timedClauses: Clauses<{ times: TimeRestrictions }> = new Map<
  string,
  Clause<{ times: TimeRestrictions }>
>([...timeClauses].map(([keyword, read]) => [keyword, (cursor, { times }) => read(cursor, times)]));

/** `hhmm` (also `hmm`, `hh:mm`) with its zone and day offset in either order. */
export function readTimeOfDay(cursor: Cursor): TimeOfDay {
  const result: TimeOfDay = { minutes: readClock(cursor), days: 0 };
  for (;;) {
    if (cursor.accept('TZ', 'TIMEZONE')) result.timeZone = cursor.string('a time zone');
    else if (/^[+-]\d*(DAYS?)?$/.test(cursor.peek().keyword)) result.days = readDays(cursor);
    else return result;
  }
}

function readClock(cursor: Cursor): number {
  const text = cursor.word('a time').replace(/^(\d{1,2}):(\d\d)$/, '$1$2');
  const minutes = clockMinutes(text.padStart(4, '0'));
  if (minutes === undefined) cursor.fail('INVALID_TIME', 'a time is written hhmm, 0000 to 2359', cursor.last);
  return minutes;
}

function clockMinutes(hhmm: string): number | undefined {
  return /^([01]\d|2[0-3])[0-5]\d$/.test(hhmm) ? hoursAndMinutes(hhmm) : undefined;
}

/** `+1 DAYS`, `+1`, `+ 1 DAY`, `-1DAYS`. */
function readDays(cursor: Cursor): number {
  const text = cursor.word('a number of days').toUpperCase();
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = /\d+/.exec(text)?.[0];
  const days = digits === undefined ? cursor.integer('a number of days') : Number(digits);
  if (!text.endsWith('S') && !text.endsWith('Y')) cursor.accept('DAY', 'DAYS');
  return days === 0 ? 0 : sign * days;
}

/** Minutes of `hhhmm`; the last two digits may exceed 59 (`80` is one hour twenty). */
export function readDuration(cursor: Cursor): number {
  const text = cursor.word('a duration');
  if (!/^\d{1,6}$/.test(text)) cursor.fail('INVALID_TIME', 'a duration is written hhmm', cursor.last);
  return hoursAndMinutes(text);
}

/** `hhhmm`, or a percentage of the estimated duration. */
export function readDurationLimit(cursor: Cursor): DurationLimit {
  const percent = /^(\d{1,6})%$/.exec(cursor.peek().text);
  if (percent) {
    cursor.take();
    return { kind: 'percent', percent: Number(percent[1]) };
  }
  const digits = cursor.peek().text;
  const minutes = readDuration(cursor);
  return cursor.accept('%') ? { kind: 'percent', percent: Number(digits) } : { kind: 'minutes', minutes };
}

/** After FOLLOWS or MATCHING; undefined when none stands here. */
export function readCriteria(cursor: Cursor): MatchingCriteria | undefined {
  if (cursor.accept('PREVIOUS')) return { kind: 'previous' };
  if (cursor.accept('SAMEDAY')) return { kind: 'sameDay' };
  if (cursor.accept('RELATIVE')) {
    cursor.expect('FROM');
    const fromMinutes = readSignedDuration(cursor);
    cursor.expect('TO');
    return { kind: 'relative', fromMinutes, toMinutes: readSignedDuration(cursor) };
  }
  if (!cursor.accept('FROM')) return undefined;
  const from = readTimeOfDay(cursor);
  cursor.expect('TO');
  return { kind: 'absolute', from, to: readTimeOfDay(cursor) };
}

function readSignedDuration(cursor: Cursor): number {
  let text = cursor.word('an offset');
  if (text === '+' || text === '-') text += cursor.word('an offset');
  const parts = /^([+-]?)(\d{1,6})$/.exec(text);
  if (!parts) cursor.fail('INVALID_TIME', 'an offset is written +hhmm or -hhmm', cursor.last);
  const minutes = hoursAndMinutes(parts[2] ?? '');
  return parts[1] === '-' && minutes > 0 ? -minutes : minutes;
}

function hoursAndMinutes(digits: string): number {
  return Number(digits.slice(0, -2)) * 60 + Number(digits.slice(-2));
}

function readOnUntil(cursor: Cursor, times: TimeRestrictions): void {
  const action = UNTIL_ACTIONS.get(cursor.word('SUPPR, CONT or CANC').toUpperCase());
  if (action) times.onUntil = action;
  else cursor.warn('UNKNOWN_VALUE', 'ONUNTIL knows SUPPR, CONT and CANC: passed over', cursor.last);
}

function readOnLate(cursor: Cursor, times: TimeRestrictions): void {
  cursor.expect('KILL');
  times.onLateKill = true;
}

function readEvery(cursor: Cursor, times: TimeRestrictions): void {
  times.everyMinutes = readDuration(cursor);
}

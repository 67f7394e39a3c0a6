import type { Cursor } from './composer.cursor.js';

const US_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/;
const COMPACT_DATE = /^(\d{4})-?(\d{2})-?(\d{2})$/;

/** ISO day of `mm/dd/yyyy`, `mm/dd/yy`, `yyyymmdd` or `yyyy-mm-dd`; undefined when it is none of these or no such day. */
export function toDate(text: string): string | undefined {
  const us = US_DATE.exec(text);
  if (us) return isoDay(fullYear(us[3] ?? ''), Number(us[1]), Number(us[2]));
  const compact = COMPACT_DATE.exec(text);
  return compact ? isoDay(Number(compact[1]), Number(compact[2]), Number(compact[3])) : undefined;
}

export const looksLikeDate = (text: string) => US_DATE.test(text) || COMPACT_DATE.test(text);

export function readDate(cursor: Cursor): string {
  const date = toDate(cursor.word('a date'));
  if (!date) cursor.fail('INVALID_DATE', 'a date is written mm/dd/yyyy or yyyymmdd', cursor.last);
  return date;
}

/** As POSIX reads two digits: 69 to 99 are of the last century. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year >= 69 ? 1900 + year : 2000 + year;
}

function isoDay(year: number, month: number, day: number): string | undefined {
  const time = new Date(Date.UTC(year, month - 1, day));
  time.setUTCFullYear(year); // Date.UTC moves the years 0 to 99
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day || year < 1) return undefined;
  return time.toISOString().slice(0, 10);
}

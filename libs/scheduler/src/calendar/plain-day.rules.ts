/** Days as whole numbers since 1970-01-01: no clock, no time zone. */
export type PlainDay = number;

const DAY_MS = 86_400_000;
const MONDAY_BASED = 3; // 1970-01-01 was a Thursday

export interface DayParts {
  year: number;
  /** 1-12 */
  month: number;
  /** 1-31 */
  day: number;
  daysInMonth: number;
}

/** `2025-12-31` as a number. Throws a `RangeError` for what is no day. */
export function toPlainDay(iso: string): PlainDay {
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time)) throw new RangeError(`${iso} is no day`);
  return Math.floor(time / DAY_MS);
}

export const toIsoDay = (day: PlainDay): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** 0 is Monday, 6 is Sunday. */
export const weekdayOf = (day: PlainDay): number => (((day + MONDAY_BASED) % 7) + 7) % 7;

/** Counts weeks; each begins on Monday. */
export const weekOf = (day: PlainDay): number => Math.floor((day + MONDAY_BASED) / 7);

export function partsOf(day: PlainDay): DayParts {
  const date = new Date(day * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  return {
    year,
    month,
    day: date.getUTCDate(),
    daysInMonth: new Date(Date.UTC(year, month, 0)).getUTCDate(),
  };
}

export const firstOfYear = (year: number): PlainDay => Math.floor(Date.UTC(year, 0, 1) / DAY_MS);

export const isWeekend = (day: PlainDay): boolean => weekdayOf(day) >= 5;

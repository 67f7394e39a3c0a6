import { firstOfYear, partsOf, type PlainDay, weekdayOf, weekOf } from './plain-day.rules.js';
import { type WorkDays } from './work-days.rules.js';

type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** A rule in the scheduler's dialect of iCalendar (RFC 5545 §3.3.10): no COUNT, no UNTIL, but BYWORKDAY and BYFREEDAY. */
export interface Recurrence {
  frequency: Frequency;
  interval: number;
  /** `ordinal` 0: each one; -1: the last one of the month or year. */
  weekdays: { ordinal: number; weekday: number }[];
  /** 1-31, or -1 for the last. */
  monthDays: number[];
  dayType?: 'work' | 'free';
}

const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const MOST_INTERVAL = 1_000;

/** The rule, or in words why it cannot be read. */
export function parseRecurrence(text: string): Recurrence | string {
  const rule: Recurrence = { frequency: 'DAILY', interval: 1, weekdays: [], monthDays: [] };
  const seen = new Set<string>();
  for (const part of text.toUpperCase().replaceAll(/\s/g, '').split(';').filter(Boolean)) {
    const [key = '', value] = part.split(/=(.*)/s);
    if (seen.has(key)) return `${key} stands twice`;
    seen.add(key);
    const problem = readPart(rule, key, value);
    if (problem) return problem;
  }
  if (!seen.has('FREQ')) return 'FREQ is missing';
  if (seen.has('BYWORKDAY') && seen.has('BYFREEDAY')) return 'BYWORKDAY and BYFREEDAY exclude each other';
  if (rule.weekdays.some(({ ordinal }) => ordinal !== 0) && /DAILY|WEEKLY/.test(rule.frequency))
    return `BYDAY takes no numbers with FREQ=${rule.frequency}`;
  return rule;
}

function readPart(rule: Recurrence, key: string, value: string | undefined): string | undefined {
  switch (key) {
    case 'FREQ': {
      const frequency = FREQUENCIES.find((known) => known === value);
      if (!frequency) return `FREQ=${value ?? ''} is none of ${FREQUENCIES.join(', ')}`;
      rule.frequency = frequency;
      return;
    }
    case 'INTERVAL':
      rule.interval = /^\d{1,4}$/.test(value ?? '') ? Number(value) : 0;
      return rule.interval < 1 || rule.interval > MOST_INTERVAL
        ? `INTERVAL=${value ?? ''} is no number from 1 to ${MOST_INTERVAL}`
        : undefined;
    case 'BYDAY':
      return readList(value, rule.weekdays, toWeekday)
        ? undefined
        : `BYDAY=${value ?? ''} is no list of weekdays`;
    case 'BYMONTHDAY':
      return readList(value, rule.monthDays, toMonthDay)
        ? undefined
        : `BYMONTHDAY=${value ?? ''} is no list of days of a month`;
    case 'BYWORKDAY':
    case 'BYFREEDAY':
      if (value !== undefined) return `${key} takes no value`;
      rule.dayType = key === 'BYWORKDAY' ? 'work' : 'free';
      return;
    default:
      return `${key} is not known`;
  }
}

function readList<Item>(
  value: string | undefined,
  into: Item[],
  read: (text: string) => Item | undefined,
): boolean {
  const items = (value ?? '').split(',').map(read);
  into.push(...items.filter((item) => item !== undefined));
  return into.length === items.length;
}

function toWeekday(text: string) {
  const [, ordinal = '', name = ''] = /^([+-]?\d{0,2})([A-Z]{2})$/.exec(text) ?? [];
  const weekday = WEEKDAYS.indexOf(name);
  const valid =
    weekday >= 0 && (ordinal === '' || (Number(ordinal) !== 0 && Math.abs(Number(ordinal)) <= 53));
  return valid ? { ordinal: Number(ordinal), weekday } : undefined;
}

function toMonthDay(text: string): number | undefined {
  const day = /^[+-]?\d{1,2}$/.test(text) ? Number(text) : 0;
  return day !== 0 && Math.abs(day) <= 31 ? day : undefined;
}

/** Whether days need an origin that the rule does not give: it then means "as on the first day". */
export const takesDayFromOrigin = ({ frequency, weekdays, monthDays, dayType }: Recurrence): boolean =>
  frequency !== 'DAILY' && weekdays.length === 0 && monthDays.length === 0 && dayType === undefined;

/** Whether the rule selects a day, intervals counted from `origin`. */
export function recursOn(rule: Recurrence, day: PlainDay, origin: PlainDay, workDays: WorkDays): boolean {
  const { dayType } = rule;
  if (dayType && workDays.isFree(day) !== (dayType === 'free')) return false;
  if (!inInterval(rule, day, origin, workDays)) return false;
  if (takesDayFromOrigin(rule)) return isLikeOrigin(rule, day, origin);
  const { monthDays, weekdays } = rule;
  const parts = partsOf(day);
  const fromEnd = parts.day - parts.daysInMonth - 1;
  return (
    (monthDays.length === 0 || monthDays.some((wanted) => wanted === parts.day || wanted === fromEnd)) &&
    (weekdays.length === 0 || weekdays.some((wanted) => isWeekdayOfPeriod(rule, day, wanted)))
  );
}

function inInterval(rule: Recurrence, day: PlainDay, origin: PlainDay, workDays: WorkDays): boolean {
  return rule.interval === 1 || periodsBetween(rule, origin, day, workDays) % rule.interval === 0;
}

function periodsBetween(
  { frequency, dayType }: Recurrence,
  origin: PlainDay,
  day: PlainDay,
  workDays: WorkDays,
): number {
  const [from, to] = [partsOf(origin), partsOf(day)];
  switch (frequency) {
    case 'DAILY': {
      const work = dayType && workDays.workDaysBetween(origin, day);
      return work === undefined ? day - origin : dayType === 'work' ? work : day - origin - work;
    }
    case 'WEEKLY':
      return weekOf(day) - weekOf(origin);
    case 'MONTHLY':
      return (to.year - from.year) * 12 + to.month - from.month;
    case 'YEARLY':
      return to.year - from.year;
  }
}

function isLikeOrigin({ frequency }: Recurrence, day: PlainDay, origin: PlainDay): boolean {
  if (frequency === 'WEEKLY') return weekdayOf(day) === weekdayOf(origin);
  const [from, to] = [partsOf(origin), partsOf(day)];
  return to.day === from.day && (frequency === 'MONTHLY' || to.month === from.month);
}

/** As RFC 5545: a numbered weekday is counted inside the month, or inside the year with FREQ=YEARLY. */
function isWeekdayOfPeriod(
  { frequency }: Recurrence,
  day: PlainDay,
  { ordinal, weekday }: Recurrence['weekdays'][number],
): boolean {
  if (weekdayOf(day) !== weekday) return false;
  if (ordinal === 0) return true;
  const { year, day: dayOfMonth, daysInMonth } = partsOf(day);
  const yearly = frequency === 'YEARLY';
  const before = yearly ? day - firstOfYear(year) : dayOfMonth - 1;
  const after = yearly ? firstOfYear(year + 1) - 1 - day : daysInMonth - dayOfMonth;
  return ordinal > 0 ? Math.floor(before / 7) + 1 === ordinal : -(Math.floor(after / 7) + 1) === ordinal;
}

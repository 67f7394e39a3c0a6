import type { RunCycleWhen } from '../import/composer/composer.model.js';
import { formatPath } from '../import/composer/names.grammar.js';
import { FARTHEST_DAYS, ORIGIN_WITHOUT_VALIDFROM } from './assumptions.rules.js';
import type { CalendarBook } from './calendar-book.js';
import type { CalendarProblem } from './calendar.model.js';
import { type PlainDay, toPlainDay, weekdayOf } from './plain-day.rules.js';
import { parseRecurrence, recursOn, takesDayFromOrigin } from './recurrence.rules.js';
import { isEveryDay, isWeekday, shift, type WorkDays } from './work-days.rules.js';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

export type DayTest = (day: PlainDay) => boolean;

interface Surroundings {
  book: CalendarBook;
  workDays: WorkDays;
  origin: PlainDay | undefined;
}
type Report = (code: CalendarProblem['code'], message: string) => void;

/** Whether a day is one of those that a clause names; undefined, and a report, when that cannot be told. */
export function dayTest(
  when: Exclude<RunCycleWhen, { kind: 'group' }>,
  around: Surroundings,
  report: Report,
): DayTest | undefined {
  switch (when.kind) {
    case 'date': {
      const date = toPlainDay(when.date);
      return (day) => day === date;
    }
    case 'weekday':
      return (day) => weekdayOf(day) === WEEKDAYS.indexOf(when.day);
    case 'request':
      return () => false;
    case 'everyday':
      return isEveryDay;
    case 'weekdays':
      return isWeekday;
    case 'workdays':
      return (day) => !around.workDays.isFree(day);
    case 'freedays':
      return (day) => around.workDays.isFree(day);
    case 'rule':
      return ruleTest(when.rule, around, report);
    case 'calendar':
      return calendarTest(when, around, report);
  }
}

function ruleTest(text: string, { workDays, origin }: Surroundings, report: Report): DayTest | undefined {
  const rule = parseRecurrence(text);
  if (typeof rule === 'string') return void report('RULE_UNREADABLE', `"${text}" cannot be read: ${rule}`);
  if (origin === undefined && takesDayFromOrigin(rule))
    return void report('INTERVAL_WITHOUT_START', `"${text}" means the day of VALIDFROM, and there is none`);
  if (origin === undefined && rule.interval > 1)
    report(
      'INTERVAL_WITHOUT_START',
      `"${text}" counts from VALIDFROM, and there is none: counted from 2018-01-01`,
    );
  return (day) => recursOn(rule, day, origin ?? ORIGIN_WITHOUT_VALIDFROM, workDays);
}

function calendarTest(
  { calendar, offset = 0, offsetUnit }: Extract<RunCycleWhen, { kind: 'calendar' }>,
  { book, workDays }: Surroundings,
  report: Report,
): DayTest | undefined {
  const dates = book.dates(calendar);
  if (!dates) return void report('CALENDAR_MISSING', `there is no calendar ${formatPath(calendar)}`);
  if (Math.abs(offset) > FARTHEST_DAYS)
    return void report('OFFSET_TOO_FAR', `${offset} ${offsetUnit ?? ''} is more than ${FARTHEST_DAYS}`);
  const counts =
    offsetUnit === 'WORKDAYS'
      ? (day: PlainDay) => !workDays.isFree(day)
      : offsetUnit === 'WEEKDAYS'
        ? isWeekday
        : isEveryDay;
  const days = new Set(dates.map((date) => shift(date, offset, counts)));
  return (day) => days.has(day);
}

import { FARTHEST_DAYS } from './assumptions.rules.js';
import { isWeekend, type PlainDay, weekdayOf } from './plain-day.rules.js';

const SATURDAY = 5;
const SUNDAY = 6;

/** Which days are free: those of a calendar, and Saturday and Sunday unless they are worked. */
export class WorkDays {
  /** Ascending, each once, none that its weekday makes free already. */
  readonly #holidays: readonly PlainDay[];
  readonly #known: ReadonlySet<PlainDay>;
  readonly #freeWeekdays: ReadonlySet<number>;

  constructor(dates: readonly PlainDay[], saturdayIsFree: boolean, sundayIsFree: boolean) {
    this.#freeWeekdays = new Set([...(saturdayIsFree ? [SATURDAY] : []), ...(sundayIsFree ? [SUNDAY] : [])]);
    const holidays = dates.filter((day) => !this.#freeWeekdays.has(weekdayOf(day)));
    this.#known = new Set(holidays);
    this.#holidays = [...this.#known].sort((a, b) => a - b);
  }

  isFree(day: PlainDay): boolean {
    return this.#freeWeekdays.has(weekdayOf(day)) || this.#known.has(day);
  }

  /** Work days from `from` (included) to `to` (not included); negative when `to` is earlier. */
  workDaysBetween(from: PlainDay, to: PlainDay): number {
    if (to < from) return -this.workDaysBetween(to, from);
    const weeks = Math.floor((to - from) / 7);
    let days = weeks * (7 - this.#freeWeekdays.size);
    for (let day = from + weeks * 7; day < to; day++) if (!this.#freeWeekdays.has(weekdayOf(day))) days++;
    return days - this.#holidays.filter((day) => day >= from && day < to).length;
  }

  /** The work day nearest to `day` on one side, `day` not included; undefined when there is none for years. */
  nearest(day: PlainDay, direction: 1 | -1): PlainDay | undefined {
    return step(day, direction, (candidate) => !this.isFree(candidate));
  }
}

/** `n` counted days after `day`, or before it; `day` itself is not counted, and 0 stays. */
export function shift(day: PlainDay, n: number, counts: (day: PlainDay) => boolean): PlainDay | undefined {
  let at: PlainDay | undefined = day;
  for (let left = Math.abs(n); left > 0 && at !== undefined; left--) at = step(at, n < 0 ? -1 : 1, counts);
  return at;
}

export const isEveryDay = (): boolean => true;
export const isWeekday = (day: PlainDay): boolean => !isWeekend(day);

function step(day: PlainDay, direction: 1 | -1, counts: (day: PlainDay) => boolean): PlainDay | undefined {
  for (let away = 1; away <= FARTHEST_DAYS; away++)
    if (counts(day + away * direction)) return day + away * direction;
  return undefined;
}

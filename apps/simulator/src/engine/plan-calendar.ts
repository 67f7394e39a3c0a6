import { Temporal } from '@js-temporal/polyfill';
import { type TimeOfDay, type TimeRestrictions } from '@resync/scheduler/composer';
import { type StreamTemplate } from '../estate/estate.model.js';

/** Turns times of day of one production day into instants. Remembers answers: zone arithmetic is slow. */
export class PlanCalendar {
  readonly #known = new Map<string, number>();

  constructor(
    /** `2025-11-21` */
    readonly day: string,
    private readonly startOfDayMinutes: number,
    private readonly timeZone: string,
  ) {}

  get startsAt(): number {
    return this.#instant(this.startOfDayMinutes, 0, this.timeZone);
  }

  get endsAt(): number {
    return this.#instant(this.startOfDayMinutes, 1, this.timeZone);
  }

  /**
   * Epoch milliseconds. A time before the start of the production day belongs to its later half, that is to the
   * next calendar day. Hours that a change of clocks removes move forward; doubled ones are the first of the two.
   */
  at(time: TimeOfDay, timeZone: string): number {
    const days = time.days + (time.minutes < this.startOfDayMinutes ? 1 : 0);
    return this.#instant(time.minutes, days, time.timeZone ?? timeZone);
  }

  #instant(minutes: number, days: number, timeZone: string): number {
    const key = `${minutes}/${days}/${timeZone}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const instant = Temporal.PlainDate.from(this.day)
      .add({ days })
      .toZonedDateTime({
        timeZone,
        plainTime: Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 }),
      }).epochMilliseconds;
    this.#known.set(key, instant);
    return instant;
  }
}

/** The production day that an instant falls into. */
export function productionDay(at: number, startOfDayMinutes: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .subtract({ minutes: startOfDayMinutes })
    .toPlainDate()
    .toString();
}

export const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

/**
 * Times of the instances that a stream has in the plan of one day, one for each time that its run cycles ask for. A run
 * cycle that cannot be told, as its calendar is not in the text, plans each day: an estate from a part of an export lives.
 */
export function plannedTimes({ days, times }: StreamTemplate, day: string): TimeRestrictions[] {
  if (!days) return [];
  const { starts, certain } = days.on(day);
  if (starts.length === 0 && !certain) return [times];
  return starts.map((start) => start.times);
}

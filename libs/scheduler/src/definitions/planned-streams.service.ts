import { Injectable } from '@nestjs/common';
import { NotFound } from '@resync/platform';
import { CalendarBook } from '../calendar/calendar-book.js';
import type { CalendarProblem, DayReasonCode, DayVerdict, DayWindow } from '../calendar/calendar.model.js';
import { StreamDays } from '../calendar/stream-days.js';
import type { ScheduleCursor, StreamSchedule } from './definition-read.model.js';
import { type DefinitionFilter, DefinitionReadRepository } from './definition-read.repository.js';

export interface StreamPlan {
  schedule: StreamSchedule;
  days: DayVerdict[];
  problems: CalendarProblem[];
}

/** A stream of one day's plan; `planned` is false only where it is not certain. */
export interface PlannedStream {
  /** Of the version that is valid on that day. */
  id: string;
  schedule: StreamSchedule;
  verdict: DayVerdict;
}

export interface PlannedPage {
  items: PlannedStream[];
  next: ScheduleCursor | null;
}

/** Streams read at once, and how often for one page: a page may be short, and says then where to go on. */
const BATCH = 500;
const MOST_BATCHES = 20;

/** A run cycle wanted these days, and something else did not. */
const TAKEN_AWAY: readonly DayReasonCode[] = ['excepted', 'free_day', 'moved_away', 'not_all_of_subset'];

/** When streams are planned, by their definitions as imported. */
@Injectable()
export class PlannedStreams {
  constructor(private readonly definitions: DefinitionReadRepository) {}

  /** The days on which a stream is planned, and those that were taken away from it. Throws `NotFound`. */
  async between(tenantId: string, streamId: string, window: DayWindow): Promise<StreamPlan> {
    const { schedule, days } = await this.#find(tenantId, streamId);
    const shown = days
      .between(window)
      .filter(({ planned, reasons }) => planned || reasons.some(({ code }) => TAKEN_AWAY.includes(code)));
    return { schedule, days: shown, problems: days.problems };
  }

  /** Why a stream is planned on a day, or is not. `day` as `2025-12-31`. Throws `NotFound`. */
  async explain(tenantId: string, streamId: string, day: string): Promise<StreamPlan> {
    const { schedule, days } = await this.#find(tenantId, streamId);
    return { schedule, days: [days.on(day)], problems: days.problems };
  }

  /** The streams of one day, by key. */
  async on(
    tenantId: string,
    day: string,
    page: { filter: DefinitionFilter; after?: ScheduleCursor | undefined; limit: number },
  ): Promise<PlannedPage> {
    const { filter, limit } = page;
    const items: PlannedStream[] = [];
    const books = new Map<string, CalendarBook>();
    let after = page.after;
    for (let batch = 0; batch < MOST_BATCHES; batch++) {
      const schedules = await this.definitions.listSchedules(tenantId, { filter, after, limit: BATCH });
      for (const schedule of schedules) {
        const { connectionId } = schedule;
        const book = books.get(connectionId) ?? (await this.#book(tenantId, connectionId));
        books.set(connectionId, book);
        const verdict = streamDays(schedule, book).on(day);
        if (!verdict.planned && verdict.certain) continue;
        if (items.length === limit) return { items, next: cursorOf(items.at(-1)?.schedule) };
        items.push({ id: validOn(schedule, day), schedule, verdict });
      }
      if (schedules.length < BATCH) return { items, next: null };
      after = cursorOf(schedules.at(-1)) ?? after;
    }
    return { items, next: after ?? null };
  }

  async #find(tenantId: string, streamId: string) {
    const schedule = await this.definitions.scheduleOf(tenantId, streamId);
    if (!schedule) throw new NotFound('stream definition', streamId);
    return { schedule, days: streamDays(schedule, await this.#book(tenantId, schedule.connectionId)) };
  }

  async #book(tenantId: string, connectionId: string): Promise<CalendarBook> {
    return new CalendarBook(await this.definitions.calendars(tenantId, connectionId));
  }
}

const streamDays = ({ versions }: StreamSchedule, book: CalendarBook) =>
  new StreamDays(
    versions.map(({ content }) => content),
    book,
  );

const validOn = ({ versions }: StreamSchedule, day: string): string =>
  (versions.findLast(({ validFrom }) => validFrom <= day) ?? versions[0])?.id ?? '';

const cursorOf = (schedule: StreamSchedule | undefined): ScheduleCursor | null =>
  schedule ? [schedule.key, schedule.connectionId] : null;

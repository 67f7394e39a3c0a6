import { type PlannedStream, type StreamSchedule } from '@resync/scheduler';
import {
  CALENDAR_PROBLEMS,
  DAY_REASONS,
  type DayVerdict,
  type PlannedStart,
} from '@resync/scheduler/calendar';
import { z } from 'zod';
import { keysetQuery } from '../routes/keyset-page.js';
import { definitionCursor, definitionFilter, definitionPage } from './definitions.dto.js';

const MOST_DAYS = 400;
const DAY_MS = 86_400_000;

const day = () =>
  z.iso.date().refine((text) => text >= '1970' && text < '2200', 'must be of the years 1970 to 2199');

export const PlannedWindow = z
  .strictObject({
    /** Both days are included. */
    from: day(),
    to: day(),
  })
  .refine(({ from, to }) => to >= from, { path: ['to'], message: 'must not be before from' })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < MOST_DAYS * DAY_MS, {
    path: ['to'],
    message: `must be within ${MOST_DAYS} days of from`,
  });

export const ExplainDay = z.strictObject({ on: day() });

export const ListPlanned = keysetQuery(definitionCursor, { on: day(), ...definitionFilter });
export type ListPlanned = z.output<typeof ListPlanned>;

const time = z
  .object({
    /** Of the stream's time zone, unless `timeZone` names another. */
    time: z.string().meta({ example: '22:30' }),
    /** Days after the plan's day. */
    days: z.int(),
    timeZone: z.string().nullable(),
  })
  .nullable();

const start = z.object({
  runCycle: z.string(),
  /** AT or SCHEDTIME; null: when the plan's day begins. */
  at: time,
  until: time,
  deadline: time,
  /** EVERY: minutes from one instance to the next. */
  everyMinutes: z.int().nullable(),
});

const verdict = {
  planned: z.boolean(),
  /** False when something that could change this cannot be told: see `problems`. */
  certain: z.boolean(),
  starts: z.array(start),
  reasons: z.array(
    z.object({
      code: z.enum(DAY_REASONS),
      /** Name or text of the run cycle, `NAME/CYCLE` inside a group; null: the stream itself. */
      runCycle: z.string().nullable(),
      /** The other day of a move. */
      day: z.iso.date().nullable(),
      text: z.string(),
    }),
  ),
};

const ofStream = {
  key: z.string(),
  connectionId: z.uuid(),
  /** What cannot be told: a calendar that was not imported, a rule that cannot be read. */
  problems: z.array(
    z.object({ code: z.enum(CALENDAR_PROBLEMS), runCycle: z.string().nullable(), message: z.string() }),
  ),
  importedAt: z.iso.datetime().nullable(),
  asOf: z.iso.datetime(),
};

const Day = z.object({ day: z.iso.date(), ...verdict }).meta({ id: 'PlannedDay' });

export const PlannedDays = z
  .object({
    ...ofStream,
    /** Planned days, and those that an EXCEPT or a free day took away. */
    days: z.array(Day),
  })
  .meta({ id: 'PlannedDays' });

export const DayExplained = z
  .object({ ...ofStream, day: z.iso.date(), ...verdict })
  .meta({ id: 'DayExplained' });

export const PlannedPage = definitionPage(
  z
    .object({
      id: z.uuid(),
      connectionId: z.uuid(),
      key: z.string(),
      name: z.string(),
      workstation: z.string().nullable(),
      ...verdict,
    })
    .meta({ id: 'PlannedStream' }),
  'PlannedPage',
);

export const toPlannedItem = ({ id, schedule, verdict: { day: _, ...rest } }: PlannedStream) => {
  const { connectionId, key, name, workstation } = schedule;
  return { id, connectionId, key, name, workstation, ...rest, starts: rest.starts.map(toStart) };
};

export const toDay = (found: DayVerdict) => ({ ...found, starts: found.starts.map(toStart) });

export const toSubject = ({ key, connectionId }: StreamSchedule) => ({ key, connectionId });

function toStart({ runCycle, times }: PlannedStart) {
  return {
    runCycle,
    at: toTime(times.at ?? times.schedTime),
    until: toTime(times.until ?? times.streamUntil),
    deadline: toTime(times.deadline),
    everyMinutes: times.everyMinutes ?? null,
  };
}

function toTime(at: PlannedStart['times']['at']) {
  if (!at) return null;
  const [hours, minutes] = [Math.floor(at.minutes / 60), at.minutes % 60].map((n) =>
    String(n).padStart(2, '0'),
  );
  return { time: `${hours}:${minutes}`, days: at.days, timeZone: at.timeZone ?? null };
}

/** The door for who asks on which days streams are planned: pure, no database, no clock, no framework. */
export { CalendarBook } from './calendar/calendar-book.js';
export {
  CALENDAR_PROBLEMS,
  type CalendarDefinitions,
  type CalendarProblem,
  DAY_REASONS,
  type DayReason,
  type DayReasonCode,
  type DayVerdict,
  type DayWindow,
  type PlannedStart,
  type ScheduledStream,
} from './calendar/calendar.model.js';
export { overrideTimes } from './calendar/start-times.rules.js';
export { StreamDays } from './calendar/stream-days.js';

import type {
  ComposerDocument,
  RunCycle,
  StreamDefinition,
  TimeRestrictions,
} from '../import/composer/composer.model.js';

/** What run cycles refer to. */
export type CalendarDefinitions = Pick<ComposerDocument, 'calendars' | 'runCycleGroups' | 'workstations'>;

/** What of a stream decides when it is planned. */
export type ScheduledStream = Pick<
  StreamDefinition,
  'folder' | 'name' | 'workstation' | 'validFrom' | 'draft' | 'freeDays' | 'runCycles' | 'times'
>;

/** Days as `2025-12-31`; both are included. */
export interface DayWindow {
  from: string;
  to: string;
}

/** One instance that the plan gets: its times, and the run cycle that asked for it. */
export interface PlannedStart {
  runCycle: string;
  times: TimeRestrictions;
}

/**
 * - `chosen`, `moved_here`: a run cycle wants the stream on this day, directly or because its own day is free;
 * - `excepted`: an EXCEPT takes that away; `free_day`: FDIGNORE does; `moved_away`: FDNEXT or FDPREV sends it elsewhere;
 * - `not_in_force`: outside VALIDFROM and VALIDTO; `not_all_of_subset`: an AND of its subset does not want it;
 * - `not_chosen`: a run cycle means other days; `unreadable`: it cannot be told what it means;
 * - the others speak of the whole stream.
 */
export const DAY_REASONS = [
  'chosen',
  'moved_here',
  'excepted',
  'free_day',
  'moved_away',
  'not_in_force',
  'not_all_of_subset',
  'not_chosen',
  'unreadable',
  'draft',
  'workstation_ignored',
  'not_valid_yet',
  'on_request',
  'no_run_cycle',
] as const;
export type DayReasonCode = (typeof DAY_REASONS)[number];

export interface DayReason {
  code: DayReasonCode;
  /** Name or text of the run cycle, `GROUP/CYCLE` inside a group; null when the whole stream is meant. */
  runCycle: string | null;
  /** The other day of a move. */
  day: string | null;
  /** A sentence for people. */
  text: string;
}

/** Whether a stream is in the plan of one day, and why. */
export interface DayVerdict {
  day: string;
  planned: boolean;
  /** False when something that could change the verdict cannot be read. */
  certain: boolean;
  starts: PlannedStart[];
  reasons: DayReason[];
}

export const CALENDAR_PROBLEMS = [
  'CALENDAR_MISSING',
  'FREE_DAYS_MISSING',
  'GROUP_MISSING',
  'GROUP_IN_CIRCLE',
  'RULE_UNREADABLE',
  'OFFSET_TOO_FAR',
  'INTERVAL_WITHOUT_START',
] as const;

/** What of a stream's run cycles cannot be told. */
export interface CalendarProblem {
  code: (typeof CALENDAR_PROBLEMS)[number];
  runCycle: string | null;
  message: string;
}

export type FreeDaysRule = RunCycle['freeDaysRule'];

import {
  type CalendarDefinition,
  type ComposerDocument,
  type Dependencies,
  type DurationLimit,
  type JobDefinition,
  type MatchingCriteria,
  type Recovery,
  type StreamDefinition,
  type StreamJob,
  type TimeRestrictions,
  type WorkstationDefinition,
} from '@resync/scheduler/composer';
import { type CalendarBook, type StreamDays } from '@resync/scheduler/calendar';
import { type ReturnCodeRule } from '../engine/return-code.js';

/** Definitions with every reference resolved: what the engine plans from. Names are paths, `/folder/NAME`. */
export interface Estate {
  engineId: string;
  /** Time zone of the master, and of everything that names none. */
  timeZone: string;
  /** Minutes after midnight at which the production day begins. */
  startOfDayMinutes: number;
  /** Production days that one plan covers. */
  planDays: number;
  master: string;
  workstations: Map<string, WorkstationDefinition>;
  resources: Map<string, ResourceTemplate>;
  /** Prompt path to its text. */
  prompts: Map<string, string>;
  calendars: Map<string, CalendarDefinition>;
  jobKinds: Map<string, JobKind>;
  streams: Map<string, StreamTemplate>;
  calendarBook: CalendarBook;
  document: ComposerDocument;
}

export interface ResourceTemplate {
  key: string;
  folder: string;
  name: string;
  workstation: string;
  quantity: number;
  description: string;
}

/** A job definition, `/WS#/JOB`. */
export interface JobKind {
  id: string;
  key: string;
  folder: string;
  name: string;
  workstation: string;
  recovery: Recovery;
  succeeds: ReturnCodeRule;
  /** Named output conditions, success conditions included. */
  outputs: Map<string, ReturnCodeRule>;
  isCommand: boolean;
  interactive: boolean;
  userLogin: string;
  /** What a normal run takes, in milliseconds. */
  nominalMs: number;
  /** Absent when a stream names a job that no text defines. */
  source?: JobDefinition;
}

export interface StreamTemplate {
  modelId: string;
  key: string;
  folder: string;
  name: string;
  workstation: string;
  timeZone: string;
  /** Those of the first run cycle override those of the stream. */
  times: TimeRestrictions;
  dependencies: Dependencies;
  matching: MatchingCriteria | null;
  priority: number;
  /** -1: none. */
  limit: number;
  carryForward: boolean;
  monitored: boolean;
  /** When it is planned without being asked for; null: never. */
  days: StreamDays | null;
  jobs: JobTemplate[];
  source: StreamDefinition;
}

export interface JobTemplate {
  name: string;
  position: number;
  workstation: string;
  kind: JobKind;
  times: TimeRestrictions;
  timeZone: string;
  dependencies: Dependencies;
  /** Absent: that of the stream. */
  priority: number | undefined;
  confirmed: boolean;
  critical: boolean;
  monitored: boolean;
  nop: boolean;
  aliased: boolean;
  maxDuration: DurationLimit | null;
  onMaxDuration: 'KILL' | 'CONTINUE';
  minDuration: DurationLimit | null;
  onMinDuration: 'ABEND' | 'CONFIRM' | 'CONTINUE';
  source: StreamJob;
}

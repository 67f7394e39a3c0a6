/**
 * What a composer text export says, as it says it: names upper-case as written, paths with their folder, times as
 * minutes after midnight, nothing resolved or expanded. One array per kind, in file order.
 */
export interface ComposerDocument {
  workstations: WorkstationDefinition[];
  workstationClasses: WorkstationClassDefinition[];
  domains: DomainDefinition[];
  jobs: JobDefinition[];
  resources: ResourceDefinition[];
  prompts: PromptDefinition[];
  calendars: CalendarDefinition[];
  parameters: ParameterDefinition[];
  variableTables: VariableTableDefinition[];
  runCycleGroups: RunCycleGroupDefinition[];
  streams: StreamDefinition[];
  /** Names only: passwords are thrown away while parsing. */
  users: UserDefinition[];
}

/** Where a definition or a problem stands. Lines count from 1. */
export interface SourcePosition {
  file: string;
  line: number;
}

/** What could not be understood, and what became of it. Nothing is dropped without one of these. */
export interface ComposerProblem extends SourcePosition {
  severity: 'error' | 'warning';
  /** Stable: `UNKNOWN_KEYWORD`, `UNTERMINATED_STRING`, `MISSING_END`, `NOT_SUPPORTED_FORMAT`, … */
  code: string;
  message: string;
  /** The definition it belongs to, such as `/AGT1#/FECHADIA`, when known. An `error` leaves that definition out. */
  definition?: string;
  /** The lines that are not in the document because of an `error`, first and last. */
  leftOut?: { from: number; to: number };
}

/** A name with its folder: `/` is the root folder. */
export interface ObjectPath {
  folder: string;
  name: string;
}

/** `workstation#object`; the workstation is absent where the text leaves it out. */
export interface WorkstationScopedPath extends ObjectPath {
  workstation?: ObjectPath;
}

export interface WorkstationDefinition extends ObjectPath {
  position: SourcePosition;
  description?: string;
  os?: string;
  node?: string;
  tcpPort?: number;
  securePort?: number;
  timeZone?: string;
  domain?: string;
  host?: ObjectPath;
  accessMethod?: string;
  agentId?: string;
  /** As written: FTA, S-AGENT, X-AGENT, MANAGER, BROKER, AGENT, REM-ENG, POOL, D-POOL. FTA when the text names none. */
  type: string;
  ignore: boolean;
  autoLink?: boolean;
  behindFirewall?: boolean;
  fullStatus?: boolean;
  securityLevel?: string;
  server?: string;
  protocol?: string;
  license?: string;
  variableTable?: ObjectPath;
  members: ObjectPath[];
  requirements?: string;
}

export interface WorkstationClassDefinition extends ObjectPath {
  position: SourcePosition;
  description?: string;
  ignore: boolean;
  /** `name: '@'` stands for all workstations. */
  members: ObjectPath[];
}

export interface DomainDefinition {
  position: SourcePosition;
  name: string;
  description?: string;
  manager?: ObjectPath;
  isMaster: boolean;
  parent?: string;
}

export interface JobDefinition extends WorkstationScopedPath {
  position: SourcePosition;
  task: JobTask;
  streamLogon?: string;
  description?: string;
  taskType?: string;
  interactive: boolean;
  /** RCCONDSUCC, as written. */
  returnCodeSuccess?: string;
  /** SUCCOUTPUTCOND: condition name -> expression. */
  successConditions: Record<string, string>;
  /** OUTPUTCOND: condition name -> expression. */
  outputConditions: Record<string, string>;
  recovery: Recovery;
}

export type JobTask =
  | { kind: 'script'; script: string }
  | { kind: 'command'; command: string }
  /** An executor's XML or JSON, kept as text. */
  | { kind: 'executor'; format: 'xml' | 'json'; text: string }
  | { kind: 'none' };

export interface Recovery {
  action: 'STOP' | 'CONTINUE' | 'RERUN';
  sameWorkstation: boolean;
  repeatEveryMinutes?: number;
  repeatCount?: number;
  recoveryJob?: WorkstationScopedPath;
  abendPrompt?: string;
}

export interface ResourceDefinition extends WorkstationScopedPath {
  position: SourcePosition;
  quantity: number;
  description?: string;
}

export interface PromptDefinition extends ObjectPath {
  position: SourcePosition;
  text: string;
}

export interface CalendarDefinition extends ObjectPath {
  position: SourcePosition;
  description?: string;
  /** ISO days, `2025-12-31`. */
  dates: string[];
}

export interface ParameterDefinition {
  position: SourcePosition;
  table?: ObjectPath;
  name: string;
  value: string;
}

export interface VariableTableDefinition extends ObjectPath {
  position: SourcePosition;
  description?: string;
  isDefault: boolean;
  variables: Record<string, string>;
}

export interface UserDefinition {
  position: SourcePosition;
  name: string;
  workstation?: ObjectPath;
}

export interface FreeDays {
  calendar: ObjectPath;
  /** `-SA`: Saturday is not free. */
  saturdayIsFree: boolean;
  sundayIsFree: boolean;
}

export interface RunCycleGroupDefinition extends ObjectPath {
  position: SourcePosition;
  description?: string;
  variableTable?: ObjectPath;
  freeDays?: FreeDays;
  runCycles: RunCycle[];
}

/** One ON or EXCEPT clause. */
export interface RunCycle {
  position: SourcePosition;
  exclude: boolean;
  name?: string;
  description?: string;
  validFrom?: string;
  validTo?: string;
  variableTable?: ObjectPath;
  when: RunCycleWhen[];
  freeDaysRule: 'none' | 'ignore' | 'next' | 'previous';
  subset?: { name: string; operator: 'AND' | 'OR' };
  /** Times of the run cycle; they override those of the stream. */
  times: TimeRestrictions;
}

export type RunCycleWhen =
  | { kind: 'date'; date: string }
  | { kind: 'weekday'; day: 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU' }
  | { kind: 'request' | 'everyday' | 'weekdays' | 'workdays' | 'freedays' }
  | { kind: 'rule'; rule: string }
  | { kind: 'group'; group: ObjectPath }
  | {
      kind: 'calendar';
      calendar: ObjectPath;
      offset?: number;
      offsetUnit?: 'DAYS' | 'WEEKDAYS' | 'WORKDAYS';
    };

/** A time of day with its day offset: minutes after midnight (0-1439), days (0 = the plan's day). */
export interface TimeOfDay {
  minutes: number;
  days: number;
  timeZone?: string;
}

export interface TimeRestrictions {
  /** AT: earliest start, a dependency. */
  at?: TimeOfDay;
  /** SCHEDTIME: position in the plan only. */
  schedTime?: TimeOfDay;
  until?: TimeOfDay;
  /** JSUNTIL. */
  streamUntil?: TimeOfDay;
  onUntil?: 'SUPPR' | 'CONT' | 'CANC';
  deadline?: TimeOfDay;
  onLateKill?: boolean;
  everyMinutes?: number;
  everyEnd?: TimeOfDay;
}

export interface StreamDefinition extends WorkstationScopedPath {
  position: SourcePosition;
  validFrom?: string;
  timeZone?: string;
  description?: string;
  draft: boolean;
  isService: boolean;
  serviceName?: string;
  variableTable?: ObjectPath;
  freeDays?: FreeDays;
  runCycles: RunCycle[];
  startCondition?: StartCondition;
  times: TimeRestrictions;
  carryForward: boolean;
  keySched: boolean;
  matching?: MatchingCriteria;
  priority?: Priority;
  limit?: number;
  onOverlap?: 'PARALLEL' | 'ENQUEUE' | 'DONOTSTART';
  dependencies: Dependencies;
  jobs: StreamJob[];
}

/** 0-99, or HI (100) and GO (101). */
export type Priority = number;

export interface StreamJob extends WorkstationScopedPath {
  position: SourcePosition;
  /** AS: the name inside the stream; otherwise the definition's name. */
  alias?: string;
  /** A definition written inside the stream; one whose task is `none` only describes and defines nothing. */
  definition?: JobDefinition;
  builtIn?: boolean;
  times: TimeRestrictions;
  dependencies: Dependencies;
  priority?: Priority;
  confirmed: boolean;
  critical: boolean;
  keyJob: boolean;
  nop: boolean;
  maxDuration?: DurationLimit;
  onMaxDuration?: 'KILL' | 'CONTINUE';
  minDuration?: DurationLimit;
  onMinDuration?: 'ABEND' | 'CONFIRM' | 'CONTINUE';
  statisticsType?: string;
  outCondition?: string;
}

export type DurationLimit = { kind: 'minutes'; minutes: number } | { kind: 'percent'; percent: number };

export interface Dependencies {
  follows: Follows[];
  needs: Needs[];
  opens: Opens[];
  prompts: PromptDependency[];
  joins: Join[];
}

export interface Follows {
  /** Workstation of an internetwork predecessor (`agent::`), whose reference is kept as text in `name`. */
  networkAgent?: string;
  /** Absent: a job of the same stream. */
  stream?: WorkstationScopedPath;
  /** Absent: the whole stream (`.@`). */
  job?: string;
  criteria?: MatchingCriteria;
  /** IF: internal states or output condition names; empty means SUCC. */
  conditions: string[];
}

export type MatchingCriteria =
  | { kind: 'previous' | 'sameDay' }
  /** Minutes before (negative) or after the successor's scheduled time. */
  | { kind: 'relative'; fromMinutes: number; toMinutes: number }
  | { kind: 'absolute'; from: TimeOfDay; to: TimeOfDay };

export interface Needs extends WorkstationScopedPath {
  quantity: number;
}

export interface Opens {
  workstation?: ObjectPath;
  file: string;
  qualifier?: string;
}

export type PromptDependency = { kind: 'adHoc'; text: string } | { kind: 'predefined'; prompt: ObjectPath };

export interface Join {
  name: string;
  quantity: number | 'ALL';
  description?: string;
  follows: Follows[];
}

export interface StartCondition {
  kind: 'fileCreated' | 'fileModified' | 'job';
  workstation?: ObjectPath;
  /** The file, or the job reference as written. */
  target: string;
  user?: string;
  outCondition?: string;
  intervalSeconds?: number;
  /** What stands in the parentheses, as written. */
  options?: string;
}

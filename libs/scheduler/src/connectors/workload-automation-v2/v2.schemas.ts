import { z } from 'zod';
import { durationOf, instantOf } from './times.rules.js';

/**
 * What is read of the objects of REST API V2 (reference §1.5). Unknown fields and words pass; `id`, names and the stream
 * of a job must be there, because identity stands on them. Everything else may be missing.
 */
export const text = z.string().nullish();
export const integer = z.number().nullish();
const yesNo = z.boolean().nullish();
export const name = z.string().min(1);

const parsed = (what: string, parse: (text: string) => number | null) =>
  z
    .string()
    .transform((value, context) => {
      const result = parse(value);
      if (result !== null) return result;
      context.addIssue({ code: 'custom', message: `is no ${what}: ${value.slice(0, 40)}` });
      return z.NEVER;
    })
    .nullish();

/** Epoch milliseconds. */
export const instant = parsed('instant with a zone', instantOf);
/** Milliseconds. */
export const duration = parsed('duration', durationOf);

const compositeStatus = z
  .object({
    status: text,
    substatus: text,
    canceled: yesNo,
    cancelPending: yesNo,
    error: yesNo,
    started: yesNo,
  })
  .nullish();

const timeInfo = z
  .object({
    estimatedDuration: duration,
    actualStartTime: instant,
    elapsedTime: duration,
    actualEndTime: instant,
  })
  .nullish();

const timeRestrictions = z
  .object({
    startTime: instant,
    startTimeSatisfied: yesNo,
    deadlineTime: instant,
    latestStartTime: instant,
    lateStartAction: text,
  })
  .nullish();

const dependenciesStats = z
  .object({
    numberOfDependencies: integer,
    numberOfUnresolvedDependencies: integer,
    numberOfNonResourceUnresolvedDependencies: integer,
  })
  .nullish();

export const dependencySchema = z.object({
  dependencyType: z.string(),
  id: name,
  dependencyStatus: text,
  satisfied: yesNo,
  depSequence: integer,
  conditional: yesNo,
  critical: yesNo,
  statusConditions: z.array(z.string()).nullish(),
  outputConditions: z.array(z.unknown()).nullish(),
  jobId: text,
  jobName: text,
  jobStreamId: text,
  jobStreamName: text,
  jobStreamWorkstation: text,
  jobStreamFolder: text,
  jobStreamSchedTime: instant,
  pending: yesNo,
  zombie: yesNo,
  joinName: text,
  joinQuantity: integer,
  criteria: text,
  file: z.object({ name, workstation: text, qualifier: text, status: text }).nullish(),
  name: text,
  workstation: text,
  quantity: integer,
  quantityHeld: integer,
  available: integer,
  totalQuantity: integer,
  promptName: text,
  text,
  promptStatus: text,
  promptType: text,
  number: integer,
  networkAgent: text,
  dependency: text,
});
export type V2Dependency = z.output<typeof dependencySchema>;

export const runSchema = z.object({
  id: name,
  actualWorkstation: text,
  jobNumber: integer,
  compositeStatus,
  commonStatus: text,
  outputConditions: z
    .array(z.object({ conditionName: text, isSuccCondition: yesNo, isSatisfied: yesNo }))
    .nullish(),
  returnCode: integer,
  rerunJob: yesNo,
  confirmed: yesNo,
  rerunType: text,
  timeInfo,
  lastInRerunChain: yesNo,
  minDurationNotReached: yesNo,
  maxDurationGone: yesNo,
  runAttempt: integer,
});
export type V2Run = z.output<typeof runSchema>;

export const jobSchema = z.object({
  id: name,
  planId: text,
  folder: text,
  name,
  workstation: name,
  jobStreamId: name,
  jobStreamName: name,
  jobStreamWorkstation: name,
  position: integer,
  jobDefinitionFlags: z.object({ monitored: yesNo }).nullish(),
  jobStatusFlags: z
    .object({ jobLate: yesNo, untilGone: yesNo, deadlineHasPassed: yesNo, jobStreamCancelled: yesNo })
    .nullish(),
  jobOptions: z
    .object({ noOperation: yesNo, critical: yesNo, requiresConfirmation: yesNo, every: yesNo })
    .nullish(),
  lastRunCompositeStatus: compositeStatus,
  lastRunCommonStatus: text,
  jobDefinition: z
    .object({
      folder: text,
      name: text,
      workstation: text,
      estimatedDuration: duration,
      recoveryOption: text,
      recoveryRepeatOccurrences: integer,
      recoveryRepeatInterval: duration,
    })
    .nullish(),
  priority: integer,
  jobruns: z.array(runSchema).nullish(),
  schedTime: instant,
  timeZone: text,
  timeRestrictions,
  dependencies: z.array(dependencySchema).nullish(),
  dependenciesStats,
  criticalStart: instant,
  repeatInterval: duration,
  archived: yesNo,
});
export type V2Job = z.output<typeof jobSchema>;

export const streamSchema = z.object({
  id: name,
  planId: text,
  folder: text,
  name,
  workstation: name,
  originalJobStreamName: text,
  internalIdentifier: text,
  schedTime: instant,
  timeZone: text,
  jsDefinitionFlags: z.object({ carriedForward: yesNo }).nullish(),
  jsStatusFlags: z.object({ lateJobStream: yesNo, pendingPredecessor: yesNo }).nullish(),
  jsOptions: z.object({ carryForward: yesNo, monitored: yesNo }).nullish(),
  compositeStatus,
  commonStatus: text,
  priority: integer,
  timeInfo,
  scheduledDate: instant,
  jobStreamStats: z
    .object({ numberOfJob: integer, numberOfAbendedJob: integer, numberOfFailedJob: integer })
    .nullish(),
  dependencies: z.array(dependencySchema).nullish(),
  dependenciesStats,
  timeRestrictions,
  limit: integer,
  archived: yesNo,
});
export type V2Stream = z.output<typeof streamSchema>;

export const workstationSchema = z.object({
  id: name,
  planId: text,
  folder: text,
  name,
  runNumber: integer,
  activeStates: z.array(z.string()).nullish(),
  activeFlags: z.array(z.string()).nullish(),
  type: text,
  os: text,
  timeZone: text,
  nodeName: text,
  domainName: text,
  limit: integer,
  fence: integer,
  version: text,
  timeStarted: instant,
  hostWorkstation: text,
  host: text,
  ignore: yesNo,
});
export type V2Workstation = z.output<typeof workstationSchema>;

export const resourceSchema = z.object({
  id: name,
  planId: text,
  folder: text,
  name,
  workstation: text,
  quantity: integer,
  quantityAvailable: integer,
  quantityInUse: integer,
  status: text,
  holders: z.array(z.object({ jobStream: text, jobId: text, jobKey: text, quantity: integer })).nullish(),
});
export type V2Resource = z.output<typeof resourceSchema>;

export const engineInfoSchema = z.object({
  displayVersion: text,
  fullVersion: text,
  timezone: text,
  locale: text,
});

export const countSchema = z.object({
  count: z.int().nonnegative(),
  groupedCount: z.record(z.string(), z.int().nonnegative()).nullish(),
});

/** The envelope of every list; rows are read one by one, so that a bad one is named and not the whole page lost. */
export const pageSchema = z.object({
  count: z.int().nonnegative().nullish(),
  results: z.array(z.unknown()),
});

import { COMMON_STATUSES, JOB_SORTS, JOB_STATUSES, jobSortType } from '@resync/scheduler';
import { z } from 'zod';
import { exportQuery } from '../export/csv-export.dto.js';
import { planQuery } from '../plan/plan-cursor.js';
import { direction, pattern, several, timeFilters, yesOrNo } from '../plan/plan-query.js';
import { planObject, planPage } from '../plan/plan-sources.js';

const instant = z.iso.datetime();

const filters = {
  status: several(z.enum(JOB_STATUSES)).optional(),
  commonStatus: several(z.enum(COMMON_STATUSES)).optional(),
  connection: z.uuid().optional(),
  streamId: z.uuid().optional(),
  /** Patterns: `*` any run of characters, `?` any one. `name` matches the whole key, such as `/AGT1#/DAILY.LOAD`. */
  name: pattern().optional(),
  stream: pattern().optional(),
  workstation: pattern().optional(),
  late: yesOrNo().optional(),
  critical: yesOrNo().optional(),
  ...timeFilters,
  /**
   * `started` and `duration` (of what has ended) begin with the highest, the others with the lowest. But for `key` and `status`,
   * only what has a value there is listed.
   */
  sort: z.enum(JOB_SORTS).default('key'),
  direction: direction(),
};

export const ListJobs = planQuery(jobSortType, filters);
export const ExportJobs = exportQuery(filters);
export type ExportJobs = z.output<typeof ExportJobs>;
export type ListJobs = z.output<typeof ListJobs>;

const job = {
  id: z.uuid(),
  connectionId: z.uuid(),
  key: z.string().meta({ example: '/AGTBAT01#/FECHADIA.VALIDA_SALDO' }),
  name: z.string(),
  folder: z.string(),
  streamId: z.uuid(),
  streamName: z.string(),
  workstation: z.string(),
  status: z.string().meta({ example: 'ABEND' }),
  /** The scheduler's own word. */
  rawStatus: z.string(),
  commonStatus: z.string().meta({ example: 'ERROR' }),
  waitReason: z.string().nullable(),
  priority: z.int().nullable(),
  scheduledAt: instant.nullable(),
  startAt: instant.nullable(),
  latestStartAt: instant.nullable(),
  deadlineAt: instant.nullable(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  estimatedMs: z.int().nullable(),
  returnCode: z.int().nullable(),
  attempt: z.int().nullable(),
  jobNumber: z.int().nullable(),
  critical: z.boolean(),
  monitored: z.boolean(),
  every: z.boolean(),
  late: z.boolean(),
  changedAt: instant,
};

export const JobView = z.object(job).meta({ id: 'Job' });
export const JobPage = planPage(JobView, 'JobPage');

/** What an export has of each job. */
export const JOB_COLUMNS = JobView.keyof().options;

export const DependencyView = z
  .object({
    kind: z.string(),
    status: z.enum(['satisfied', 'unsatisfied', 'undecided', 'unbound']),
    conditional: z.boolean(),
    conditions: z.array(z.string()),
    predecessorJobId: z.uuid().nullable(),
    predecessorStreamId: z.uuid().nullable(),
    predecessorKey: z.string().nullable(),
    /** Its status now, where it is stored. */
    predecessorStatus: z.string().nullable(),
    /** Resource, prompt, file, join or network agent. */
    target: z.string().nullable(),
    pending: z.boolean(),
    /** It can never be resolved. */
    zombie: z.boolean(),
    details: z.record(z.string(), z.unknown()),
    readAt: instant,
  })
  .meta({ id: 'Dependency' });

export const SuccessorView = z
  .object({ id: z.uuid(), kind: z.enum(['job', 'stream']), key: z.string(), status: z.string() })
  .meta({ id: 'Successor' });

export const JobDetailsView = planObject(
  {
    ...job,
    planJobId: z.string(),
    substatus: z.string().nullable(),
    runId: z.string().nullable(),
    rerunType: z.string().nullable(),
    runWorkstation: z.string().nullable(),
    automaticReruns: z.int(),
    unresolvedDependencies: z.int().nullable(),
    requiresConfirmation: z.boolean(),
    cancelled: z.boolean(),
    confirmed: z.boolean(),
    nop: z.boolean(),
    latestStartAction: z.string().nullable(),
    criticalStartAt: instant.nullable(),
    everyMs: z.int().nullable(),
    timeZone: z.string().nullable(),
    definitionKey: z.string().nullable(),
    recoveryOption: z.string().nullable(),
    firstSeenAt: instant,
    /** What it waits for, unsatisfied first; read for jobs that wait. */
    dependencies: z.array(DependencyView),
    /** What waits for it, as far as dependencies were read; the first 100. */
    successors: z.array(SuccessorView),
  },
  'JobDetails',
);

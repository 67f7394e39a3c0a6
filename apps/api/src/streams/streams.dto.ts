import { COMMON_STATUSES, STREAM_SORTS, STREAM_STATUSES, streamSortType } from '@resync/scheduler';
import { z } from 'zod';
import { DependencyView, SuccessorView } from '../jobs/jobs.dto.js';
import { exportQuery } from '../export/csv-export.dto.js';
import { planQuery } from '../plan/plan-cursor.js';
import { direction, pattern, several, timeFilters, yesOrNo } from '../plan/plan-query.js';
import { planObject, planPage } from '../plan/plan-sources.js';

const instant = z.iso.datetime();

const filters = {
  status: several(z.enum(STREAM_STATUSES)).optional(),
  commonStatus: several(z.enum(COMMON_STATUSES)).optional(),
  connection: z.uuid().optional(),
  /** Patterns: `*` any run of characters, `?` any one. */
  name: pattern().optional(),
  workstation: pattern().optional(),
  late: yesOrNo().optional(),
  ...timeFilters,
  /** `started` begins with the newest, the others with the lowest; but for `key` and `status`, only what has a value there. */
  sort: z.enum(STREAM_SORTS).default('key'),
  direction: direction(),
};

export const ListStreams = planQuery(streamSortType, filters);
export const ExportStreams = exportQuery(filters);
export type ExportStreams = z.output<typeof ExportStreams>;
export type ListStreams = z.output<typeof ListStreams>;

const stream = {
  id: z.uuid(),
  connectionId: z.uuid(),
  key: z.string().meta({ example: '/AGTBAT01#/FECHADIA' }),
  folder: z.string(),
  name: z.string(),
  originalName: z.string(),
  workstation: z.string(),
  /** Counts those of one name, workstation and scheduled time. */
  occurrence: z.int(),
  scheduledAt: instant.nullable(),
  status: z.string(),
  rawStatus: z.string(),
  substatus: z.string().nullable(),
  commonStatus: z.string(),
  waitReason: z.string().nullable(),
  priority: z.int().nullable(),
  limit: z.int().nullable(),
  carriedForward: z.boolean(),
  late: z.boolean(),
  startAt: instant.nullable(),
  latestStartAt: instant.nullable(),
  deadlineAt: instant.nullable(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  jobCount: z.int().nullable(),
  abendedJobs: z.int().nullable(),
  failedJobs: z.int().nullable(),
  timeZone: z.string().nullable(),
  changedAt: instant,
};

const StreamView = z.object(stream).meta({ id: 'Stream' });
export const StreamPage = planPage(StreamView, 'StreamPage');

/** What an export has of each stream. */
export const STREAM_COLUMNS = StreamView.keyof().options;

export const StreamDetailsView = planObject(
  {
    ...stream,
    jobsByStatus: z.record(z.string(), z.int()),
    dependencies: z.array(DependencyView),
    successors: z.array(SuccessorView),
  },
  'StreamDetails',
);

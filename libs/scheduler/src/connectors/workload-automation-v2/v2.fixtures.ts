import { type V2Job, jobSchema } from './v2.schemas.js';

/** A job row as the engine sends it. */
export const aV2Job = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 'job-1',
  planId: 'plan-1',
  folder: '/',
  name: 'CALC_JUROS',
  workstation: '/AGTBAT01',
  jobStreamId: 'stream-1',
  jobStreamName: 'FECHADIA',
  jobStreamWorkstation: '/AGTBAT01',
  lastRunCompositeStatus: { status: 'HOLD' },
  lastRunCommonStatus: 'WAITING',
  priority: 10,
  jobruns: [],
  ...changes,
});

/** A run as the engine sends it. */
export const aV2Run = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 'run-1',
  compositeStatus: { status: 'SUCC' },
  commonStatus: 'SUCCESSFUL',
  rerunType: 'REGULAR',
  runAttempt: 1,
  lastInRerunChain: true,
  ...changes,
});

export const aReadJob = (changes: Record<string, unknown> = {}): V2Job => jobSchema.parse(aV2Job(changes));

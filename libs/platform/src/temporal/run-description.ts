import { type Client, type WorkflowExecutionDescription } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { z } from 'zod';
import { type JobProgress } from './job.contract.js';

export type RunStatus =
  'running' | 'completed' | 'failed' | 'cancelled' | 'terminated' | 'timed_out' | 'continued' | 'unknown';

export interface RunDescription {
  workflowId: string;
  runId: string;
  kind: string;
  status: RunStatus;
  startedAt: Date;
  closedAt: Date | null;
  /** What the running activity last reported by `reportProgress`; null when it reports nothing. */
  progress: JobProgress | null;
}

const statuses: Record<string, RunStatus> = {
  RUNNING: 'running',
  PAUSED: 'running',
  COMPLETED: 'completed',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
  TERMINATED: 'terminated',
  TIMED_OUT: 'timed_out',
  CONTINUED_AS_NEW: 'continued',
};

const jobProgress = z.object({ done: z.number(), total: z.number().nullable(), step: z.string() });

export async function runDescription(
  run: WorkflowExecutionDescription,
  client: Client,
): Promise<RunDescription> {
  return {
    workflowId: run.workflowId,
    runId: run.runId,
    kind: run.type,
    status: statuses[run.status.name] ?? 'unknown',
    startedAt: run.startTime,
    closedAt: run.closeTime ?? null,
    progress: await heartbeatProgress(run, client),
  };
}

/** Heartbeats travel without waking the workflow: progress of an activity costs no history. */
async function heartbeatProgress(
  run: WorkflowExecutionDescription,
  client: Client,
): Promise<JobProgress | null> {
  const beats = (run.raw.pendingActivities ?? []).flatMap(
    (activity) => activity.heartbeatDetails?.payloads?.slice(0, 1) ?? [],
  );
  let payloads = beats;
  for (const codec of client.options.loadedDataConverter.payloadCodecs)
    payloads = await codec.decode(payloads);
  for (const payload of payloads) {
    const progress = jobProgress.safeParse(defaultPayloadConverter.fromPayload(payload));
    if (progress.success) return progress.data;
  }
  return null;
}

import { setHandler } from '@temporalio/workflow';
import { type JobProgress, progressQuery } from './job.contract.js';

/** Answers `progressQuery` from now on; call what it returns whenever the job has moved. */
export function trackProgress(step: string): (change: Partial<JobProgress>) => void {
  let progress: JobProgress = { done: 0, total: null, step };
  setHandler(progressQuery, () => progress);
  return (change) => {
    progress = { ...progress, ...change };
  };
}

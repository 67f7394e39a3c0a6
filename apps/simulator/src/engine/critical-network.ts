import { type JobInstance, type StreamInstance } from './plan.model.js';
import { type World } from './world.js';

/** Near its critical start a job that has not started is moved to the front (`promotionOffset`, reference §2.6). */
const PROMOTION_OFFSET_MS = 120_000;

/**
 * Critical start = the latest start that still meets the deadline: deadline less estimated durations, backwards from
 * each CRITICAL job through all that it waits for, across streams.
 */
export function markCriticalNetwork(world: World, streams: StreamInstance[]): void {
  for (const stream of streams)
    for (const job of stream.jobs) {
      const deadline = job.deadlineAt ?? (job.template.critical ? stream.deadlineAt : null);
      if (job.template.critical && deadline !== null) walkBack(world, job, deadline);
    }
}

function walkBack(world: World, critical: JobInstance, deadline: number): void {
  const open: [JobInstance, number][] = [[critical, deadline]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [job, mustEnd] = next;
    const start = mustEnd - job.run.estimatedMs;
    if (job.criticalStart !== null && job.criticalStart <= start) continue;
    job.criticalStart = start;
    world.at(start - PROMOTION_OFFSET_MS, { kind: 'promote', job });
    for (const dependency of [...job.dependencies, ...job.stream.dependencies]) {
      if (
        dependency.kind !== 'internal' &&
        dependency.kind !== 'external_job' &&
        dependency.kind !== 'external_stream'
      )
        continue;
      dependency.critical = true;
      for (const before of dependency.job ? [dependency.job] : dependency.stream.jobs)
        open.push([before, start]);
    }
  }
}

import { type Dependency } from './dependency.model.js';
import { type JobInstance, type StreamInstance } from './plan.model.js';

/** Why a job waits, in the words of `substatus` (reference §2.1). The fence has no word there: readers derive it. */
export function substatusOf(job: JobInstance): string | null {
  if (job.status === 'HOLD') return holdReason(job);
  if (job.status === 'READY') return readyReason(job);
  if (job.status === 'SUCC' && job.template.nop) return 'SUCC_DO_NOT_RUN';
  return job.status === 'SUPPR' ? 'SUPPR_UNSATISFIED_DEPENDENCY' : null;
}

function holdReason(job: JobInstance): string {
  const { stream } = job;
  if (job.priority === 0 || stream.priority === 0 || job.held) return 'HOLD_PRIORITY_ZERO';
  if (!stream.free) {
    const reason = firstOpen(stream.dependencies, stream.startReached);
    if (reason) return reason;
  }
  if (job.untilGone || stream.untilGone) return 'HOLD_WAITING_FOR_TIME';
  return firstOpen(job.dependencies, job.startReached) ?? 'HOLD_WAITING_FOR_PREDECESSOR';
}

function firstOpen(dependencies: Dependency[], startReached: boolean): string | null {
  const open = dependencies.filter((dependency) => !dependency.satisfied);
  const has = (...kinds: Dependency['kind'][]) => open.some(({ kind }) => kinds.includes(kind));
  if (has('internal', 'external_job', 'external_stream', 'join', 'internetwork'))
    return 'HOLD_WAITING_FOR_PREDECESSOR';
  if (!startReached) return 'HOLD_WAITING_FOR_TIME';
  if (has('file')) return 'HOLD_WAITING_FOR_FILE';
  return has('prompt') ? 'HOLD_WAITING_FOR_PROMPT' : null;
}

function readyReason(job: JobInstance): string | null {
  if (!job.workstation.up) return 'READY_WAITING_FOR_AGENT';
  switch (job.waitsFor) {
    case 'agent':
      return 'READY_WAITING_FOR_AGENT';
    case 'limit':
    case 'stream_limit':
      return 'READY_WAITING_FOR_LIMIT';
    case 'resource':
      return 'READY_WAITING_FOR_RESOURCES';
    default:
      return null;
  }
}

export const streamSubstatusOf = (stream: StreamInstance): string | null =>
  stream.waitsForResource ? 'WAITING_FOR_RESOURCE' : null;

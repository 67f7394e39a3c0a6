import { type PredecessorDependency } from './dependency.model.js';
import { type JobInstance, type StreamInstance } from './plan.model.js';
import { isFinalJob, isFinalStream } from './status.js';
import { type World } from './world.js';

type Verdict = 'met' | 'refused' | 'open';

/** Whether a FOLLOWS is met now, can still be met, or never will unless its predecessor runs again. */
export function verdictOf(dependency: PredecessorDependency): Verdict {
  const { job, stream, conditions } = dependency;
  if (conditions.length > 0)
    return job ? conditionalOnJob(job, conditions) : conditionalOnStream(stream, conditions);
  return job ? plainOnJob(job) : plainOnStream(stream);
}

/** A cancelled predecessor frees its successors; CONTINUE lets them go on after an abend (reference §2.5). */
function plainOnJob(job: JobInstance): Verdict {
  if (job.status === 'CANCEL') return 'met';
  if (job.everyPending || job.recovering) return 'open';
  if (job.status === 'SUCC') return 'met';
  if (job.status === 'ABEND' && job.template.kind.recovery.action === 'CONTINUE') return 'met';
  return job.status === 'SUPPR' ? 'refused' : 'open';
}

function plainOnStream(stream: StreamInstance): Verdict {
  if (stream.status === 'SUCC' || stream.status === 'CANCEL') return 'met';
  return stream.status === 'SUPPR' ? 'refused' : 'open';
}

function conditionalOnJob(job: JobInstance, conditions: string[]): Verdict {
  if (job.status === 'CANCEL') return 'met';
  const run = job.run;
  const over = isFinalJob(job.status) && !job.recovering && !job.everyPending;
  const met = conditions.some((condition) => {
    if (condition === 'EXEC') return run.startedAt !== null;
    if (!over) return false;
    const status = condition === 'SUPPRESS' ? 'SUPPR' : condition;
    if (status === job.status) return true;
    return run.returnCode !== null && (job.template.kind.outputs.get(condition)?.(run.returnCode) ?? false);
  });
  if (met) return 'met';
  return over ? 'refused' : 'open';
}

function conditionalOnStream(stream: StreamInstance, conditions: string[]): Verdict {
  if (stream.status === 'CANCEL') return 'met';
  const met = conditions.some((condition) =>
    condition === 'EXEC'
      ? stream.started
      : (condition === 'SUPPRESS' ? 'SUPPR' : condition) === stream.status,
  );
  if (met) return 'met';
  return isFinalStream(stream.status) ? 'refused' : 'open';
}

/** Looks at one FOLLOWS again after its predecessor moved. What is satisfied stays so. */
export function reevaluate(world: World, dependency: PredecessorDependency): void {
  if (dependency.satisfied) return;
  const verdict = verdictOf(dependency);
  if (verdict === 'met') dependency.refused = false;
  if (dependency.join) {
    dependency.satisfied = verdict === 'met';
    dependency.refused = verdict === 'refused';
    reevaluateJoin(world, dependency);
  } else if (verdict === 'met') {
    satisfy(world, dependency);
  } else if ((verdict === 'refused') !== dependency.refused) {
    dependency.refused = verdict === 'refused';
    if (dependency.refused) world.soon({ kind: 'suppress', node: dependency.owner });
  }
}

function reevaluateJoin(world: World, { join, owner }: PredecessorDependency): void {
  if (!join || join.satisfied) return;
  const met = join.members.filter((member) => member.satisfied).length;
  const refused = join.members.filter((member) => member.refused).length;
  if (met >= join.needed) satisfy(world, join);
  else if (join.members.length - refused < join.needed && !join.refused) {
    join.refused = true;
    world.soon({ kind: 'suppress', node: owner });
  }
}

/** One thing less that holds the owner back. */
export function satisfy(
  world: World,
  dependency: { satisfied: boolean; owner: JobInstance | StreamInstance },
): void {
  if (dependency.satisfied) return;
  dependency.satisfied = true;
  dependency.owner.open--;
  consider(world, dependency.owner);
}

export function consider(world: World, node: JobInstance | StreamInstance): void {
  world.soon(
    'stream' in node ? { kind: 'consider-job', job: node } : { kind: 'consider-stream', stream: node },
  );
}

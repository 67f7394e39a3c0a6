import type {
  DefinedJob,
  DefinedRunCycle,
  DefinedStream,
  PlanNeighbour,
} from '../../model/definition.model.js';
import { pathOf, workstationPath } from './paths.rules.js';
import type {
  V2JobDefinition,
  V2Neighbour,
  V2RunCycle,
  V2StreamDefinition,
} from './v2.definition.schemas.js';

export function definedJobOf({ key, def }: V2JobDefinition): DefinedJob {
  const { recovery, task } = def;
  return {
    key,
    description: def.description ?? null,
    type: def.type ?? null,
    command: task?.executable?.script ?? task?.executable?.command ?? null,
    logins: def.userLogins ?? [],
    successConditions: def.successfulOutputConditions ?? {},
    otherConditions: def.otherOutputConditions ?? {},
    recovery: {
      action: recovery?.action ?? 'STOP', // the product's default (reference §2.5)
      attempts: recovery?.repeatOccurrences ?? null,
      intervalMs: recovery?.repeatInterval ?? null,
      jobKey: recovery?.recoveryJobDefinitionRef ?? null,
      prompt: typeof recovery?.abendPrompt === 'string' ? recovery.abendPrompt : null,
    },
  };
}

export function definedStreamOf({ key, def }: V2StreamDefinition): DefinedStream {
  const options = def.options ?? [];
  return {
    key,
    description: def.description ?? null,
    draft: options.includes('draft'),
    carryForward: options.includes('carryForward'),
    monitored: options.includes('monitored'),
    priority: def.priority ?? null,
    limit: def.limit ?? null,
    startTime: def.startTime ?? null,
    deadlineTime: def.deadlineTime ?? null,
    timeZone: def.timeZone ?? null,
    runCycles: [
      ...(def.runCycles ?? []).map((cycle) => runCycleOf(cycle, false)),
      ...(def.exclusiveRunCycles ?? []).map((cycle) => runCycleOf(cycle, true)),
    ],
    jobs: (def.jobs ?? []).map((job) => ({
      name: job.name,
      definitionKey: job.jobDefinitionRef ?? null,
      workstation: workstationPath(job.workstation),
      predecessors: (job.internalPredecessors ?? []).flatMap(({ jobName }) => jobName ?? []),
    })),
  };
}

const runCycleOf = (cycle: V2RunCycle, excludes: boolean): DefinedRunCycle => ({
  name: cycle.name,
  type: cycle.type ?? '',
  rule: cycle.expression ?? cycle.calendar ?? cycle.runCycleGroup ?? cycle.dates?.join(', ') ?? null,
  excludes,
});

export const neighbourOf = (row: V2Neighbour): PlanNeighbour => ({
  kind: row.flowNodeType === 'JOB' ? 'job' : 'stream',
  planObjectId: row.id,
  name: row.name,
  workstation: pathOf('/', row.workstation),
  scheduledAt: row.schedTime ?? null,
});

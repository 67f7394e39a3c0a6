import { type JobInstance, type StreamInstance } from '../engine/plan.model.js';
import { type World } from '../engine/world.js';
import { dependenciesJson, dependenciesStatsJson } from '../wire/dependency.json.js';
import { timeRestrictionsJson } from '../wire/restrictions.json.js';
import { instant, object, quoted } from '../wire/text.js';
import { predecessorsOf } from './job-fields.js';
import { type Direction } from './plan-source.js';

type Node = JobInstance | StreamInstance;

/** `FlowNodeInPlanV2` of what stands before or after: jobs and streams mixed, base fields only, no status. */
export function neighbours(
  world: World,
  kind: 'job' | 'jobstream',
  id: string,
  direction: Direction,
  depth: number,
): string[] | null {
  const start: Node | undefined = kind === 'job' ? world.plan.jobById.get(id) : world.plan.streamById.get(id);
  if (!start) return null;
  const seen = new Set<Node>([start]);
  let level: Node[] = [start];
  for (let step = 0; step < depth && level.length > 0; step++) {
    const next = level.flatMap((node) => (direction === 'successors' ? after(node) : before(node)));
    level = [...new Set(next)].filter((node) => !seen.has(node));
    for (const node of level) seen.add(node);
  }
  seen.delete(start);
  return [...seen].map((node) => flowNodeJson(world, node));
}

const after = (node: Node): Node[] => node.successors.map(({ owner }) => owner);

function before(node: Node): Node[] {
  if ('stream' in node) return predecessorsOf(node).map(({ job, stream }) => job ?? stream);
  return node.dependencies.flatMap((d) =>
    d.kind === 'external_job' || d.kind === 'external_stream' ? [d.job ?? d.stream] : [],
  );
}

function flowNodeJson({ estate, plan, now }: World, node: Node): string {
  const stream = 'stream' in node ? node.stream : node;
  return object({
    flowNodeType: 'stream' in node ? '"JOB"' : '"JOBSTREAM"',
    engineId: quoted(estate.engineId),
    id: quoted(node.id),
    planId: quoted(plan.id),
    folder: quoted(stream.template.folder),
    name: quoted(node.name),
    workstation: quoted('stream' in node ? node.template.workstation : node.workstation),
    schedTime: instant(stream.schedTime),
    timeZone: quoted(node.template.timeZone),
    priority: node.priority,
    origPriority: node.origPriority,
    dependencies: dependenciesJson(node, plan.id),
    dependenciesStats: dependenciesStatsJson(node),
    timeRestrictions: timeRestrictionsJson(node, now),
    archived: false,
  });
}

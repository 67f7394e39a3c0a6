import { setAgent } from './agents.js';
import { type IncidentName } from './events.js';
import { abendNow, prolong } from './interference.js';
import { type JobInstance } from './plan.model.js';
import { type World } from './world.js';

/** Troubles that the demonstration shows for certain. Nothing happens when nothing suitable runs. */
export function meetIncident(world: World, name: IncidentName): void {
  const running = world.plan.jobs.filter((job) => job.status === 'EXEC' && job.workstation.up);
  if (name === 'abend') {
    const job = running.sort(bySuccessors)[0];
    if (job) abendNow(world, job);
    else world.at(world.now + 60_000, { kind: 'incident', name });
  } else if (name === 'overlong') {
    const job = running.sort(bySuccessors)[0];
    if (job) prolong(world, job, 5 * 3_600_000);
    else world.at(world.now + 60_000, { kind: 'incident', name });
  } else {
    agentDown(world);
  }
}

const bySuccessors = (a: JobInstance, b: JobInstance): number => b.successors.length - a.successors.length;

/** The busiest agent goes, for a quarter of an hour. */
function agentDown(world: World): void {
  const agents = [...world.workstations.values()].filter(
    ({ definition, linked }) => linked && (definition.type === 'AGENT' || definition.type === 'FTA'),
  );
  const busiest = agents.sort((a, b) => b.running - a.running)[0];
  if (!busiest) return;
  setAgent(world, busiest, 'offline');
  world.at(world.now + 15 * 60_000, { kind: 'agent-back', workstation: busiest });
}

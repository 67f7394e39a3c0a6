import { setAgent } from './agents.js';
import { type Incident } from './events.js';
import { abendNow, prolong } from './interference.js';
import { type JobInstance } from './plan.model.js';
import { type World } from './world.js';

const MINUTE_MS = 60_000;

/** Lets an incident happen to whatever suits it best; tries again a minute later while nothing does. */
export function meetIncident(world: World, incident: Incident): void {
  const lastsMs = incident.lastsMs ?? 15 * MINUTE_MS;
  const met =
    incident.name === 'agent-down' ? agentDown(world, lastsMs) : toJob(world, incident.name, lastsMs);
  if (!met) world.at(world.now + MINUTE_MS, { kind: 'incident', incident });
}

/** The running job that most others wait for. */
function toJob(world: World, name: 'abend' | 'overlong', lastsMs: number): boolean {
  const running = world.plan.jobs.filter((job) => job.status === 'EXEC' && job.workstation.up);
  const job = running.sort(bySuccessors)[0];
  if (!job) return false;
  if (name === 'abend') abendNow(world, job);
  else prolong(world, job, lastsMs);
  return true;
}

const bySuccessors = (a: JobInstance, b: JobInstance): number => b.successors.length - a.successors.length;

/** The agent with most to do. */
function agentDown(world: World, lastsMs: number): boolean {
  const agents = [...world.workstations.values()].filter(
    ({ definition, linked }) => linked && (definition.type === 'AGENT' || definition.type === 'FTA'),
  );
  const busiest = agents.sort((a, b) => b.running - a.running)[0];
  if (!busiest) return false;
  setAgent(world, busiest, 'offline');
  world.at(world.now + lastsMs, { kind: 'agent-back', workstation: busiest });
  return true;
}

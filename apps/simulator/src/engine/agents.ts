import { type Run } from './plan.model.js';
import { type AgentState, type WorkstationState } from './workstation.model.js';
import { finish } from './runs.js';
import { type World } from './world.js';

export function agentState({ linked, started }: WorkstationState): AgentState {
  if (linked) return started ? 'online' : 'stopped';
  return started ? 'unlinked' : 'offline';
}

/** Link and JobManager as asked. What ended on the agent meanwhile is heard when it is online again. */
export function setAgent(world: World, workstation: WorkstationState, state: AgentState): void {
  const before = agentState(workstation);
  if (before === state) return;
  workstation.linked = state === 'online' || state === 'stopped';
  workstation.started = state === 'online' || state === 'unlinked';
  world.logOther('workstation', workstation.id, workstation.path, before, state);
  if (workstation.up) hear(world, workstation);
  for (const pool of workstation.pools) if (pool.up) hear(world, pool);
}

function hear(world: World, workstation: WorkstationState): void {
  const unheard: Run[] = workstation.unheard;
  workstation.unheard = [];
  for (const run of unheard) finish(world, run);
  world.soon({ kind: 'dispatch', workstation });
}

const NEVER_FAIL = new Set(['MANAGER', 'BROKER', 'POOL', 'D-POOL', 'REM-ENG']);

export function scheduleAgentFault(world: World, workstation: WorkstationState): void {
  const hours = world.options.faults.agentFailureEveryHours;
  if (hours <= 0 || NEVER_FAIL.has(workstation.definition.type)) return;
  const delay = Math.max(60_000, world.random.exponential(hours) * 3_600_000);
  world.at(world.now + delay, { kind: 'agent-fault', workstation });
}

/** Gone for 3 to 40 minutes, more often altogether than only its link. */
export function agentFault(world: World, workstation: WorkstationState): void {
  const [linkOnly, minutes] = [world.random.chance(0.3), world.random.between(3, 40)];
  if (agentState(workstation) === 'online') setAgent(world, workstation, linkOnly ? 'unlinked' : 'offline');
  world.at(world.now + minutes * 60_000, { kind: 'agent-back', workstation });
}

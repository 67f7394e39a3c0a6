import { ResourceState, WorkstationState } from './workstation.model.js';
import { pathText } from '../estate/paths.js';
import { type World } from './world.js';

const LIMITS: Record<string, number> = { MANAGER: 10, BROKER: 10, 'X-AGENT': 10, POOL: 60, 'D-POOL': 60 };

/** Builds the state of all workstations and resources of the estate. */
export function openWorkstations(world: World): void {
  const { workstations, resources } = world.estate;
  for (const [path, definition] of workstations) {
    const limit = LIMITS[definition.type] ?? 20;
    const state = new WorkstationState(world.ids.uuid(), path, definition, limit, 0, world.plan.startsAt);
    world.workstations.set(path, state);
  }
  for (const pool of world.workstations.values())
    for (const member of pool.definition.members) {
      const state = world.workstations.get(pathText(member));
      if (!state) continue;
      pool.members.push(state);
      state.pools.push(pool);
    }
  for (const [key, template] of resources)
    world.resources.set(key, new ResourceState(world.ids.uuid(), template, template.quantity));
}

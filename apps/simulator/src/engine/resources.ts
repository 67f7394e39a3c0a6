import { type ResourceDependency } from './dependency.model.js';
import { type JobInstance, type StreamInstance } from './plan.model.js';
import { type ResourceState } from './workstation.model.js';
import { type World } from './world.js';

type Node = JobInstance | StreamInstance;

export const resourcesOf = (node: Node): ResourceDependency[] =>
  node.dependencies.filter((dependency) => dependency.kind === 'resource');

/** Takes all units that the node needs, or none; null when it has them, else the first resource that is short. */
export function acquire(node: Node): ResourceState | null {
  if (node.holdsResources) return null;
  const needed = resourcesOf(node);
  const short = needed.find(({ resource, quantity }) => resource.available < quantity);
  if (short) return short.resource;
  for (const dependency of needed) {
    dependency.resource.available -= dependency.quantity;
    dependency.held = dependency.quantity;
    dependency.satisfied = true;
    dependency.resource.holders.add(dependency);
  }
  node.holdsResources = true;
  return null;
}

/** Gives the units back when the holder ends, well or badly. */
export function release(world: World, node: Node): void {
  if (!node.holdsResources) return;
  node.holdsResources = false;
  for (const dependency of resourcesOf(node)) {
    dependency.resource.available += dependency.held;
    dependency.held = 0;
    dependency.resource.holders.delete(dependency);
    world.soon({ kind: 'resource-freed', resource: dependency.resource });
  }
}

/** Units exist or vanish; holders keep what they have, so that `available` may be below zero. */
export function setQuantity(world: World, resource: ResourceState, quantity: number): void {
  world.logOther('resource', resource.id, resource.template.key, `${resource.quantity}`, `${quantity}`);
  resource.available += quantity - resource.quantity;
  resource.quantity = quantity;
  world.soon({ kind: 'resource-freed', resource });
}

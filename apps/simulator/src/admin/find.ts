import { UnknownObject } from '../engine/engine.errors.js';
import { type JobInstance, type StreamInstance } from '../engine/plan.model.js';
import { type ResourceState, type WorkstationState } from '../engine/workstation.model.js';
import { type World } from '../engine/world.js';

/** Finds by plan id, by key (`/WS#/STREAM.JOB`), or by `STREAM.JOB`; the last instance when several fit. */
export function findJob({ plan }: World, wanted: string): JobInstance {
  const found =
    plan.jobById.get(wanted) ??
    plan.jobs.findLast((job) => job.key === wanted || `${job.stream.name}.${job.name}` === wanted);
  if (!found) throw new UnknownObject('job', wanted);
  return found;
}

export function findStream({ plan }: World, wanted: string): StreamInstance {
  const found =
    plan.streamById.get(wanted) ??
    plan.streams.findLast(({ key, name }) => key === wanted || name === wanted);
  if (!found) throw new UnknownObject('job stream', wanted);
  return found;
}

export function findWorkstation({ workstations }: World, wanted: string): WorkstationState {
  const found =
    workstations.get(wanted) ??
    workstations.get(`/${wanted}`) ??
    [...workstations.values()].find(({ id }) => id === wanted);
  if (!found) throw new UnknownObject('workstation', wanted);
  return found;
}

export function findResource({ resources }: World, wanted: string): ResourceState {
  const found =
    resources.get(wanted) ??
    [...resources.values()].find(({ id, template }) => id === wanted || template.name === wanted);
  if (!found) throw new UnknownObject('resource', wanted);
  return found;
}

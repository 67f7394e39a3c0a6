import { begin } from './runs.js';
import { type JobInstance, type StreamInstance, type WaitsFor } from './plan.model.js';
import { type Waiting } from './waiting-line.js';
import { type ResourceState, type WorkstationState } from './workstation.model.js';
import { type Heap } from './heap.js';
import { acquire } from './resources.js';
import { type World } from './world.js';

/** Starts a READY job, or puts it in the line of the first thing that it lacks. */
export function place(world: World, job: JobInstance): void {
  const { workstation, stream } = job;
  job.ticket++;
  if (!workstation.up) return wait(job, 'agent', workstation.stranded);
  if (job.priority <= workstation.fence) return wait(job, 'fence', workstation.fenced);
  if (!hasRoom(workstation, job)) return wait(job, 'limit', workstation.queue);
  if (stream.limit >= 0 && stream.running >= stream.limit) return wait(job, 'stream_limit', stream.queue);
  const short = acquire(job);
  if (short) return wait(job, 'resource', short.queue);
  job.waitsFor = null;
  begin(world, job);
}

function wait(job: JobInstance, reason: WaitsFor, line: Heap<Waiting>): void {
  job.waitsFor = reason;
  line.push({ job, ticket: job.ticket });
}

/** hi and go override the limit of the workstation, not its fence and not the limit of the stream. */
const hasRoom = (workstation: WorkstationState, job: JobInstance): boolean =>
  job.priority >= 100 || workstation.running < workstation.limit;

/** The best job of a line that still stands in it; void entries are thrown away. */
function first(line: Heap<Waiting>): JobInstance | null {
  for (;;) {
    const top = line.peek();
    if (!top) return null;
    if (top.ticket === top.job.ticket && top.job.status === 'READY') return top.job;
    line.pop();
  }
}

/** Room, link, limit or fence of a workstation changed. */
export function dispatch(world: World, workstation: WorkstationState): void {
  if (!workstation.up) return;
  for (let job = first(workstation.stranded); job; job = first(workstation.stranded)) {
    workstation.stranded.pop();
    place(world, job);
  }
  refence(world, workstation);
  for (let job = first(workstation.queue); job && hasRoom(workstation, job); job = first(workstation.queue)) {
    workstation.queue.pop();
    place(world, job);
  }
}

/** A fenced line is not ordered by job priority alone: all of it is looked at. */
function refence(world: World, workstation: WorkstationState): void {
  const fenced: JobInstance[] = [];
  for (let job = first(workstation.fenced); job; job = first(workstation.fenced)) {
    workstation.fenced.pop();
    fenced.push(job);
  }
  for (const job of fenced) place(world, job);
}

export function dispatchStream(world: World, stream: StreamInstance): void {
  const room = () => stream.limit < 0 || stream.running < stream.limit;
  for (let job = first(stream.queue); job && room(); job = first(stream.queue)) {
    stream.queue.pop();
    place(world, job);
  }
}

/** Strictly by priority: a small request does not overtake a larger one that waits before it. */
export function resourceFreed(world: World, resource: ResourceState): void {
  for (const stream of resource.waitingStreams.splice(0)) {
    stream.waitsForResource = false;
    world.soon({ kind: 'consider-stream', stream });
  }
  for (let job = first(resource.queue); job && fits(job, resource); job = first(resource.queue)) {
    resource.queue.pop();
    place(world, job);
    if (job.waitsFor === 'resource') break;
  }
}

const fits = (job: JobInstance, resource: ResourceState): boolean =>
  job.dependencies.every(
    (d) => d.kind !== 'resource' || d.resource !== resource || d.quantity <= resource.available,
  );

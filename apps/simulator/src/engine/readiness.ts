import { consider, satisfy } from './dependencies.js';
import { place } from './dispatch.js';
import { type Dependency, type PromptDependency } from './dependency.model.js';
import { type JobInstance, type StreamInstance } from './plan.model.js';
import { acquire } from './resources.js';
import { isFinalStream } from './status.js';
import { type World } from './world.js';

const openPrompts = (dependencies: Dependency[]): PromptDependency[] =>
  dependencies.filter(
    (dependency) => dependency.kind === 'prompt' && !dependency.satisfied,
  ) as PromptDependency[];

/** Frees a stream's jobs once nothing holds the stream back. */
export function considerStream(world: World, stream: StreamInstance): void {
  if (stream.free || stream.dropped || isFinalStream(stream.status)) return;
  if (stream.status === 'ADD') added(world, stream);
  if (stream.open > 0 && !stream.released) return askPrompts(world, stream);
  if (stream.priority === 0 || closedByUntil(stream)) return;
  if (pastStreamUntil(world, stream)) return;
  const short = acquire(stream);
  if (short) {
    if (!stream.waitsForResource) short.waitingStreams.push(stream);
    stream.waitsForResource = true;
  } else {
    stream.free = true;
    stream.waitsForResource = false;
    for (const job of stream.jobs) world.soon({ kind: 'consider-job', job });
  }
  world.soon({ kind: 'settle-stream', stream });
}

/** What was submitted is in the plan now. */
function added(world: World, stream: StreamInstance): void {
  world.setStream(stream, 'HOLD');
  for (const job of stream.jobs) if (job.status === 'ADD') world.setJob(job, 'HOLD');
}

/** After UNTIL nothing of it starts any more, except with ONUNTIL CONT. */
const closedByUntil = (node: JobInstance | StreamInstance): boolean =>
  node.untilGone && node.latestStartAction !== 'CONT';

/** JSUNTIL is looked at only when the stream becomes ready. */
function pastStreamUntil(world: World, stream: StreamInstance): boolean {
  if (stream.streamUntilAt === null || world.now < stream.streamUntilAt) return false;
  stream.latestStartAt = stream.streamUntilAt;
  world.soon({ kind: 'until', node: stream });
  stream.streamUntilAt = null;
  return stream.latestStartAction !== 'CONT';
}

/** HOLD becomes READY when the stream is free and nothing of its own is open; then it goes to its workstation. */
export function considerJob(world: World, job: JobInstance): void {
  if (job.status !== 'HOLD' || job.stream.dropped) return;
  if (!job.stream.free) return;
  if (job.open > 0 && !job.released) return askPrompts(world, job);
  if (job.priority === 0 || job.held || closedByUntil(job) || closedByUntil(job.stream)) return;
  if (job.template.nop) return skip(world, job);
  job.readyOrder = world.nextReadyOrder();
  world.setJob(job, 'READY');
  place(world, job);
}

/** NOP: it counts as done without running. */
function skip(world: World, job: JobInstance): void {
  world.setJob(job, 'SUCC');
  world.soon({ kind: 'settle', job });
}

/** A prompt is asked when nothing but prompts is open any more. `:` only informs and waits for nobody. */
function askPrompts(world: World, node: JobInstance | StreamInstance): void {
  const prompts = openPrompts(node.dependencies);
  if (prompts.length !== node.open) return;
  for (const dependency of prompts) {
    const { prompt } = dependency;
    if (prompt.status === 'NOT_ASKED') {
      prompt.status = 'ASKED';
      world.logOther('prompt', prompt.id, prompt.name, 'NOT_ASKED', 'ASKED');
      const { operators } = world.options;
      if (operators) {
        const delay = world.random.exponential(operators.looksAfterMinutes) * 60_000;
        world.at(world.now + delay, { kind: 'prompt-answered', prompt, yes: true });
      }
    }
    if (prompt.text.startsWith(':') || prompt.status === 'ANSWERED_YES') satisfy(world, dependency);
  }
}

/** AT is reached. */
export function startReached(world: World, node: JobInstance | StreamInstance): void {
  if (node.startReached) return;
  node.startReached = true;
  node.open--;
  consider(world, node);
}

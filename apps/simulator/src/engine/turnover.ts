import { isFinalStream, isFinalJob } from './status.js';
import { emptyPlan, internalIdentifier, planDay } from './plan-builder.js';
import { dayAfter } from './plan-calendar.js';
import { stream as streamDefinition } from '../estate/definitions.js';
import { type StreamTemplate } from '../estate/estate.model.js';
import { type JobInstance, type Plan, StreamInstance } from './plan.model.js';
import { type World } from './world.js';

/**
 * SWITCHPLAN: a new plan with a higher run number. Unfinished streams that may be are carried into it under new
 * ids, with the time they were scheduled for; the others stay behind, and what still runs of them goes to USERJOBS.
 */
export function switchPlan(world: World): void {
  const old = world.plan;
  const next = emptyPlan(world, dayAfter(old.lastDay), old.runNumber + 1);
  const [carried, left] = divide(old);
  world.plan = next;
  world.logOther('plan', next.id, `run ${next.runNumber}`, old.id, next.id);
  for (const stream of carried) carry(world, stream);
  moveRunning(world, left);
  for (const stream of left) stream.dropped = true;
  for (const stream of carried) for (const node of [stream, ...stream.jobs]) forgetDropped(node);
  renumber(world, old);
  planDay(world);
}

/** Nobody's unfinished work is carried for ever (`untilDays`). */
const CARRIED_FOR_MS = 4 * 86_400_000;

/** What was left behind waits for nothing any more. */
function forgetDropped(node: StreamInstance | JobInstance): void {
  node.successors = node.successors.filter(
    ({ owner }) => !('stream' in owner ? owner.stream : owner).dropped,
  );
}

function divide({ streams, endsAt }: Plan): [carried: StreamInstance[], left: StreamInstance[]] {
  const carried: StreamInstance[] = [];
  const left: StreamInstance[] = [];
  const tooOld = ({ schedTime }: StreamInstance) => endsAt - schedTime > CARRIED_FOR_MS;
  for (const stream of streams) {
    const finished = isFinalStream(stream.status) && stream.status !== 'ABEND';
    (stream.template.carryForward && !finished && !tooOld(stream) ? carried : left).push(stream);
  }
  return [carried, left];
}

function carry(world: World, stream: StreamInstance): void {
  const { plan, ids } = world;
  stream.carriedForward = true;
  stream.id = ids.uuid();
  plan.streams.push(stream);
  plan.streamById.set(stream.id, stream);
  stream.internalIdentifier = internalIdentifier(plan.streams.length);
  for (const job of stream.jobs) adopt(world, job);
  for (const node of [stream, ...stream.jobs])
    for (const dependency of node.dependencies) {
      dependency.id = ids.uuid();
      if (dependency.kind === 'prompt') {
        const { prompt } = dependency;
        if (!plan.prompts.has(prompt.id)) prompt.number = plan.prompts.size + 1;
        plan.prompts.set(prompt.id, prompt);
      } else if (dependency.kind === 'file') {
        plan.files.set(`${dependency.file.workstation}#${dependency.file.name}`, dependency.file);
      }
    }
}

function adopt(world: World, job: JobInstance): void {
  const { plan, ids } = world;
  job.id = ids.uuid();
  plan.jobs.push(job);
  plan.jobById.set(job.id, job);
  for (const run of job.runs) {
    run.id = ids.uuid();
    if (run.jobNumber > 0) run.jobNumber = world.nextJobNumber();
    plan.runById.set(run.id, run);
  }
}

/** Jobs that run in streams that are not carried forward go on in USERJOBS. */
function moveRunning(world: World, left: StreamInstance[]): void {
  const running = left.flatMap((stream) =>
    stream.jobs.filter((job) => job.status === 'EXEC' || job.status === 'INTRO'),
  );
  if (running.length === 0) return;
  const { plan, ids, estate } = world;
  const template = userJobsTemplate(estate.master, estate.timeZone);
  const userJobs = new StreamInstance(
    ids.uuid(),
    template,
    template.key,
    'USERJOBS',
    plan.startsAt,
    -1,
    estate.master,
  );
  userJobs.free = true;
  userJobs.started = true;
  userJobs.startedAt = world.now;
  plan.streams.push(userJobs);
  plan.streamById.set(userJobs.id, userJobs);
  userJobs.internalIdentifier = internalIdentifier(plan.streams.length);
  for (const job of running) {
    job.stream = userJobs;
    userJobs.jobs.push(job);
    userJobs.running++;
    world.count(userJobs, job.status, 1);
    adopt(world, job);
  }
  world.soon({ kind: 'settle-stream', stream: userJobs });
  for (const stream of left)
    stream.jobs = stream.jobs.filter((job) => job.stream === stream || isFinalJob(job.status));
}

const userJobsTemplate = (master: string, timeZone: string): StreamTemplate => ({
  modelId: '',
  key: `${master}#/USERJOBS`,
  folder: '/',
  name: 'USERJOBS',
  workstation: master,
  timeZone,
  times: {},
  dependencies: { follows: [], needs: [], opens: [], prompts: [], joins: [] },
  matching: null,
  priority: 10,
  limit: -1,
  carryForward: true,
  monitored: false,
  days: null,
  jobs: [],
  source: streamDefinition(master, 'USERJOBS', []),
});

/** Workstations and resources get new plan ids too; predefined prompts that nobody carried begin anew. */
function renumber(world: World, old: Plan): void {
  for (const workstation of world.workstations.values()) {
    workstation.id = world.ids.uuid();
    workstation.startedAt = world.now;
  }
  for (const resource of world.resources.values()) resource.id = world.ids.uuid();
  for (const prompt of old.prompts.values()) if (!world.plan.prompts.has(prompt.id)) prompt.waiting = [];
}

import { type JobKind, type JobTemplate, type StreamTemplate } from '../estate/estate.model.js';
import { NO_DEPENDENCIES, streamJob } from '../estate/definitions.js';
import { JobInstance, type RerunType, StreamInstance } from './plan.model.js';
import { type PlanCalendar } from './plan-calendar.js';
import { type World } from './world.js';

/** One instance of a stream with its jobs, in HOLD, its times set, its dependencies not yet linked. */
export function instantiateStream(
  world: World,
  calendar: PlanCalendar,
  template: StreamTemplate,
  schedTime: number,
  submitted = false,
): StreamInstance {
  const { plan, ids } = world;
  const stream = new StreamInstance(
    ids.uuid(),
    template,
    template.key,
    template.name,
    schedTime,
    template.limit,
    template.workstation,
  );
  const { times, timeZone } = template;
  if (submitted) stream.status = 'ADD';
  else if (times.at) stream.startAt = times.everyMinutes ? schedTime : calendar.at(times.at, timeZone);
  setWindow(stream, times, timeZone, calendar);
  if (times.streamUntil) stream.streamUntilAt = calendar.at(times.streamUntil, timeZone);
  stream.startReached = stream.startAt === null || stream.startAt <= world.now;
  if (!stream.startReached) stream.open++;
  for (const job of template.jobs) addJob(world, calendar, stream, job);
  if (submitted) for (const job of stream.jobs) world.setJob(job, 'ADD');
  plan.streams.push(stream);
  plan.streamById.set(stream.id, stream);
  return stream;
}

function addJob(world: World, calendar: PlanCalendar, stream: StreamInstance, template: JobTemplate): void {
  const job = newJob(world, stream, template);
  const { times, timeZone } = template;
  if (times.at) job.startAt = calendar.at(times.at, timeZone);
  setWindow(job, times, timeZone, calendar);
  if (times.onLateKill) job.latestStartAt ??= job.deadlineAt;
  job.startReached = job.startAt === null || job.startAt <= world.now;
  if (!job.startReached) job.open++;
  if (times.everyMinutes)
    job.everyUntil = times.everyEnd
      ? calendar.at(times.everyEnd, timeZone)
      : (job.latestStartAt ?? calendar.endsAt);
  world.addRun(job, 'REGULAR');
}

function newJob(world: World, stream: StreamInstance, template: JobTemplate): JobInstance {
  const workstation = world.workstation(template.workstation);
  const priority = template.priority ?? stream.priority;
  const job = new JobInstance(world.ids.uuid(), stream, template, workstation, priority);
  stream.jobs.push(job);
  world.count(stream, 'HOLD', 1);
  world.plan.jobs.push(job);
  world.plan.jobById.set(job.id, job);
  world.plan.version++;
  return job;
}

function setWindow(
  node: JobInstance | StreamInstance,
  times: StreamTemplate['times'],
  timeZone: string,
  calendar: PlanCalendar,
): void {
  if (times.until) node.latestStartAt = calendar.at(times.until, timeZone);
  if (times.deadline) node.deadlineAt = calendar.at(times.deadline, timeZone);
  node.latestStartAction = times.onUntil ?? 'SUPPR';
}

/** A job that enters a running stream: the recovery job of another one. */
export function instantiateJob(
  world: World,
  stream: StreamInstance,
  kindKey: string,
  type: RerunType,
): JobInstance {
  const kind = world.estate.jobKinds.get(kindKey) ?? plainKind(world, kindKey);
  const job = newJob(world, stream, plainTemplate(kind, stream));
  world.addRun(job, type);
  return job;
}

function plainKind(world: World, key: string): JobKind {
  const [workstation = '', path = ''] = key.split('#');
  const name = path.slice(path.lastIndexOf('/') + 1);
  return {
    id: world.ids.uuid(),
    key,
    folder: '/',
    name,
    workstation,
    recovery: { action: 'STOP', sameWorkstation: false },
    succeeds: (code) => code === 0,
    outputs: new Map(),
    isCommand: true,
    interactive: false,
    userLogin: 'twsbatch',
    nominalMs: 60_000,
  };
}

export function plainTemplate(kind: JobKind, stream: StreamInstance): JobTemplate {
  return {
    name: kind.name,
    position: stream.jobs.length + 1,
    workstation: kind.workstation,
    kind,
    times: {},
    timeZone: stream.template.timeZone,
    dependencies: NO_DEPENDENCIES,
    priority: undefined,
    confirmed: false,
    critical: false,
    monitored: false,
    nop: false,
    aliased: false,
    maxDuration: null,
    onMaxDuration: 'CONTINUE',
    minDuration: null,
    onMinDuration: 'CONTINUE',
    source: streamJob(kind.workstation, kind.name),
  };
}

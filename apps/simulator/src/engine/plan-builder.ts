import { type StreamTemplate } from '../estate/estate.model.js';
import { markCriticalNetwork } from './critical-network.js';
import { instantiateStream } from './instances.js';
import { linkStream } from './linking.js';
import { type Instances } from './matching.js';
import { type Plan, type StreamInstance } from './plan.model.js';
import { PlanCalendar, plannedTimes } from './plan-calendar.js';
import { type World } from './world.js';

/** What is submitted shows as ADD for a moment. */
const ADDING_MS = 2000;

export const calendarOf = (world: World, day: string): PlanCalendar =>
  new PlanCalendar(day, world.estate.startOfDayMinutes, world.estate.timeZone);

/** A plan of one production day with nothing in it yet. */
export function emptyPlan(world: World, day: string, runNumber: number): Plan {
  const calendar = calendarOf(world, day);
  return {
    id: world.ids.uuid(),
    runNumber,
    day,
    startsAt: calendar.startsAt,
    endsAt: calendar.endsAt,
    streams: [],
    jobs: [],
    streamById: new Map(),
    jobById: new Map(),
    runById: new Map(),
    prompts: new Map(),
    files: new Map(),
    version: 1,
  };
}

/** Fills the world's plan with the day's instances. Streams carried forward are in it already and can be followed. */
export function planDay(world: World): void {
  const calendar = calendarOf(world, world.plan.day);
  const created: StreamInstance[] = [];
  for (const template of world.estate.streams.values()) {
    for (const times of plannedTimes(template, calendar.day)) {
      const timed = { ...template, times };
      for (const schedTime of scheduledTimes(timed, calendar))
        created.push(instantiateStream(world, calendar, timed, schedTime));
    }
  }
  enter(world, created, calendar);
}

/** One more instance, now (ADD until the engine looks at it). */
export function submitStream(world: World, template: StreamTemplate): StreamInstance {
  const calendar = calendarOf(world, world.plan.day);
  const stream = instantiateStream(world, calendar, template, world.now, true);
  enter(world, [stream], calendar);
  return stream;
}

function enter(world: World, created: StreamInstance[], calendar: PlanCalendar): void {
  const instances = instancesOf(world.plan.streams);
  for (const stream of created) {
    stream.internalIdentifier = internalIdentifier(world.plan.streams.indexOf(stream) + 1);
  }
  for (const stream of created) linkStream(world, stream, instances, calendar);
  markCriticalNetwork(world, created);
  for (const stream of created) scheduleTimes(world, stream);
}

function instancesOf(streams: StreamInstance[]): Instances {
  const instances: Instances = new Map();
  for (const stream of streams) {
    const list = instances.get(stream.key);
    if (list) list.push(stream);
    else instances.set(stream.key, [stream]);
  }
  for (const list of instances.values()) list.sort((a, b) => a.schedTime - b.schedTime);
  return instances;
}

/** Sixteen characters that are the stream's name inside one plan, and another one's in the next. */
export const internalIdentifier = (number: number): string =>
  `0AAAAAAAAA${number.toString(16).toUpperCase().padStart(6, '0')}`;

/** AT, else SCHEDTIME, else the start of the day; EVERY on the stream makes several until EVERYENDTIME. */
function scheduledTimes({ times, timeZone }: StreamTemplate, calendar: PlanCalendar): number[] {
  const base = times.at ?? times.schedTime;
  const first = base ? calendar.at(base, timeZone) : calendar.startsAt;
  if (!times.everyMinutes) return [first];
  const last = times.everyEnd ? calendar.at(times.everyEnd, timeZone) : calendar.endsAt - 1;
  const step = times.everyMinutes * 60_000;
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);
}

function scheduleTimes(world: World, stream: StreamInstance): void {
  for (const node of [stream, ...stream.jobs]) {
    if (!node.startReached && node.startAt !== null) world.at(node.startAt, { kind: 'start-reached', node });
    if (node.latestStartAt !== null) world.at(node.latestStartAt, { kind: 'until', node });
    if (node.deadlineAt !== null) world.at(node.deadlineAt, { kind: 'deadline', node });
  }
  const added = stream.status === 'ADD' ? ADDING_MS : 0;
  world.at(world.now + added, { kind: 'consider-stream', stream });
}

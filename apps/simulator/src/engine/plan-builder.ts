import { type StreamTemplate } from '../estate/estate.model.js';
import { markCriticalNetwork } from './critical-network.js';
import { instantiateStream } from './instances.js';
import { linkStream } from './linking.js';
import { type Instances } from './matching.js';
import { type Plan, type StreamInstance } from './plan.model.js';
import { dayAfter, PlanCalendar, plannedTimes, productionDay } from './plan-calendar.js';
import { type World } from './world.js';

/** What is submitted shows as ADD for a moment. */
const ADDING_MS = 2000;

export const calendarOf = (world: World, day: string): PlanCalendar =>
  new PlanCalendar(day, world.estate.startOfDayMinutes, world.estate.timeZone);

/** A plan of as many production days as the estate wants, with nothing in it yet. */
export function emptyPlan(world: World, day: string, runNumber: number): Plan {
  const lastDay = daysFrom(day, world.estate.planDays).at(-1) ?? day;
  return {
    id: world.ids.uuid(),
    runNumber,
    day,
    lastDay,
    startsAt: calendarOf(world, day).startsAt,
    endsAt: calendarOf(world, lastDay).endsAt,
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

function daysFrom(day: string, count: number): string[] {
  const days = [day];
  while (days.length < count) days.push(dayAfter(days.at(-1) ?? day));
  return days;
}

/** Fills the world's plan with the instances of its days. Streams carried forward are in it already and can be followed. */
export function planDay(world: World): void {
  const { plan, estate } = world;
  for (const day of daysFrom(plan.day, estate.planDays)) {
    const calendar = calendarOf(world, day);
    enter(world, instancesOfDay(world, calendar), calendar);
  }
}

function instancesOfDay(world: World, calendar: PlanCalendar): StreamInstance[] {
  const created: StreamInstance[] = [];
  for (const template of world.estate.streams.values()) {
    if (extendsPlan(template) && calendar.day !== world.plan.lastDay) continue;
    for (const times of plannedTimes(template, calendar.day)) {
      const timed = { ...template, times };
      for (const schedTime of scheduledTimes(timed, calendar))
        created.push(instantiateStream(world, calendar, timed, schedTime));
    }
  }
  return created;
}

/** FINAL and its successor, which run at the end of the plan however many days it has. */
const extendsPlan = ({ name }: StreamTemplate): boolean => name === 'FINAL' || name === 'FINALPOSTREPORTS';

/** One more instance, now (ADD until the engine looks at it). */
export function submitStream(world: World, template: StreamTemplate): StreamInstance {
  const calendar = calendarOf(world, presentDay(world));
  const stream = instantiateStream(world, calendar, template, world.now, true);
  enter(world, [stream], calendar);
  return stream;
}

/** The day of the plan that it is; the last one while the next plan is late. */
function presentDay({ plan, estate, now }: World): string {
  const today = productionDay(now, estate.startOfDayMinutes, estate.timeZone);
  return today < plan.lastDay ? today : plan.lastDay;
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

import type { RunCycle, RunCycleWhen, TimeRestrictions } from '../import/composer/composer.model.js';
import { formatPath } from '../import/composer/names.grammar.js';
import { printRunCycleDays } from '../import/composer/print.streams.js';
import { DEFAULT_SUBSET } from './assumptions.rules.js';
import type { CalendarBook } from './calendar-book.js';
import type { CalendarProblem, DayReason, PlannedStart } from './calendar.model.js';
import { type Landing, land } from './free-days-rule.rules.js';
import { type PlainDay, toPlainDay } from './plain-day.rules.js';
import { overrideTimes, startKey } from './start-times.rules.js';
import { decide } from './subset.rules.js';
import { dayTest } from './when.js';
import type { WorkDays } from './work-days.rules.js';

/** What surrounds a run cycle: its stream, or its group. */
export interface CycleContext {
  book: CalendarBook;
  workDays: WorkDays;
  /** VALIDFROM of the stream. */
  origin: PlainDay | undefined;
  /** Those of the stream; a run cycle's own override them. */
  times: TimeRestrictions;
  report: (problem: CalendarProblem) => void;
  /** Labels begin with it: `RCG1/`. */
  prefix: string;
  /** Groups that this one is inside of. */
  groups: readonly string[];
}

/** What a run cycle says of one day. */
export interface Look {
  landing: Landing | { kind: 'not_in_force' } | { kind: 'unknown' };
  starts: PlannedStart[];
  /** What a group that it names says. */
  inner: DayReason[];
  /** False when what cannot be read could change it. */
  certain: boolean;
}

export interface CompiledCycle {
  label: string;
  exclude: boolean;
  subset: string;
  operator: 'AND' | 'OR';
  /** Its own AT or SCHEDTIME, as `startKey`; empty when it has none. */
  ownStart: string;
  look(day: PlainDay): Look;
}

/** Looks up what a run cycle refers to, once. Reports what is missing or cannot be read; such days stay unknown. */
export function compileCycle(cycle: RunCycle, context: CycleContext): CompiledCycle {
  const label = context.prefix + (cycle.name ?? printRunCycleDays(cycle));
  const validFrom = cycle.validFrom === undefined ? undefined : toPlainDay(cycle.validFrom);
  const validTo = cycle.validTo === undefined ? undefined : toPlainDay(cycle.validTo);
  const times = overrideTimes(context.times, cycle.times);
  const own = { ...context, origin: validFrom ?? context.origin, times, prefix: `${label}/` };
  const wants = cycle.when.map((when) => compileWhen(when, cycle, label, own));
  const wantedOn = (day: PlainDay) => union(wants.map((want) => want(day)));
  const inForce = (day: PlainDay) => day >= (validFrom ?? -Infinity) && day < (validTo ?? Infinity);

  return {
    label,
    exclude: cycle.exclude,
    subset: cycle.subset?.name ?? DEFAULT_SUBSET,
    operator: cycle.subset?.operator ?? 'OR',
    ownStart: startKey(cycle.times),
    look(day) {
      const landing = land(cycle.freeDaysRule, day, context.workDays, (at) => wantedOn(at).starts.length > 0);
      const { starts, inner, certain } = wantedOn(landing.kind === 'from' ? landing.day : day);
      if (!inForce(day)) return { landing: outOfForce(landing), starts: [], inner, certain: true };
      if (landing.kind === 'none' && !certain)
        return { landing: { kind: 'unknown' }, starts, inner, certain };
      const lands = landing.kind === 'own' || landing.kind === 'from';
      return { landing, starts: lands ? starts : [], inner, certain };
    },
  };
}

const outOfForce = ({ kind }: Landing): Look['landing'] => ({
  kind: kind === 'none' ? kind : 'not_in_force',
});

/** What the days of a clause want of one day. */
type Want = Pick<Look, 'starts' | 'inner' | 'certain'>;

const NOTHING: Want = { starts: [], inner: [], certain: true };
const UNKNOWN: Want = { starts: [], inner: [], certain: false };

const union = (wants: readonly Want[]): Want => ({
  starts: wants.flatMap(({ starts }) => starts),
  inner: wants.flatMap(({ inner }) => inner),
  certain: wants.every(({ certain }) => certain),
});

function compileWhen(
  when: RunCycleWhen,
  cycle: RunCycle,
  label: string,
  context: CycleContext,
): (day: PlainDay) => Want {
  if (when.kind === 'group') return compileGroup(when.group, cycle, label, context);
  const test = dayTest(when, context, (code, message) => context.report({ code, runCycle: label, message }));
  const wanted: Want = { ...NOTHING, starts: [{ runCycle: label, times: context.times }] };
  return (day) => (test ? (test(day) ? wanted : NOTHING) : UNKNOWN);
}

function compileGroup(
  path: Extract<RunCycleWhen, { kind: 'group' }>['group'],
  cycle: RunCycle,
  label: string,
  context: CycleContext,
): (day: PlainDay) => Want {
  const name = formatPath(path);
  const group = context.book.group(path);
  const unknown = (code: CalendarProblem['code'], message: string) => {
    context.report({ code, runCycle: label, message });
    return () => UNKNOWN;
  };
  if (!group) return unknown('GROUP_MISSING', `there is no run cycle group ${name}`);
  if (context.groups.includes(name)) return unknown('GROUP_IN_CIRCLE', `${name} is inside itself`);
  const inside: CycleContext = {
    ...context,
    workDays: group.freeDays ? context.book.workDays(group.freeDays, context.report) : context.workDays,
    groups: [...context.groups, name],
  };
  const cycles = group.runCycles.map((member) => compileCycle(member, inside));
  return (day) => {
    const { starts, reasons, certain } = decide(cycles, day);
    const timed = starts.map((start) => ({ ...start, times: overrideTimes(start.times, cycle.times) }));
    return { starts: timed, inner: reasons, certain };
  };
}

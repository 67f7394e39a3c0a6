import { HEADERS, readClauses, type Clause, type Clauses } from './clauses.grammar.js';
import type { Cursor } from './composer.cursor.js';
import type { FreeDays, RunCycle, RunCycleWhen } from './composer.model.js';
import { looksLikeDate, readDate } from './dates.grammar.js';
import { isName, readPath } from './names.grammar.js';
import { timeClauses } from './times.grammar.js';

type Weekday = Extract<RunCycleWhen, { kind: 'weekday' }>['day'];
type NamedDays = Extract<
  RunCycleWhen,
  { kind: 'request' | 'everyday' | 'weekdays' | 'workdays' | 'freedays' }
>['kind'];
type OffsetUnit = NonNullable<Extract<RunCycleWhen, { kind: 'calendar' }>['offsetUnit']>;

const WEEKDAYS = new Map(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].map((day) => [day, day as Weekday]));
const NAMED_DAYS = new Map<string, NamedDays>([
  ['REQUEST', 'request'],
  ['EVERYDAY', 'everyday'],
  ['WEEKDAYS', 'weekdays'],
  ['WORKDAYS', 'workdays'],
  ['FREEDAYS', 'freedays'],
]);
const OFFSET_UNITS = new Map<string, OffsetUnit>([
  ['DAY', 'DAYS'],
  ['DAYS', 'DAYS'],
  ['WEEKDAY', 'WEEKDAYS'],
  ['WEEKDAYS', 'WEEKDAYS'],
  ['WORKDAY', 'WORKDAYS'],
  ['WORKDAYS', 'WORKDAYS'],
]);
const FREE_DAY_RULES = new Map<string, RunCycle['freeDaysRule']>([
  ['FDIGNORE', 'ignore'],
  ['FDNEXT', 'next'],
  ['FDPREV', 'previous'],
]);

interface HasRunCycles {
  runCycles: RunCycle[];
  freeDays?: FreeDays;
}

/** ON, EXCEPT and FREEDAYS, of a stream or of a run cycle group. */
export const runCycleClauses: Clauses<HasRunCycles> = new Map<string, Clause<HasRunCycles>>([
  ['ON', (cursor, target) => void target.runCycles.push(readRunCycle(cursor, false))],
  ['EXCEPT', (cursor, target) => void target.runCycles.push(readRunCycle(cursor, true))],
  ['FREEDAYS', readFreeDays],
]);

const attributes: Clauses<RunCycle> = new Map<string, Clause<RunCycle>>([
  ['VALIDFROM', (cursor, cycle) => void (cycle.validFrom = readDate(cursor))],
  ['VALIDTO', (cursor, cycle) => void (cycle.validTo = readDate(cursor))],
  ['DESCRIPTION', (cursor, cycle) => void (cycle.description = cursor.string('a description'))],
  ['VARTABLE', (cursor, cycle) => void (cycle.variableTable = readPath(cursor, 'a variable table'))],
]);

/** The clause keyword is taken. */
function readRunCycle(cursor: Cursor, exclude: boolean): RunCycle {
  const position = cursor.position(cursor.last);
  const cycle: RunCycle = { position, exclude, when: [], freeDaysRule: 'none', times: {} };
  if (cursor.accept('RUNCYCLE')) cycle.name = cursor.word('the name of the run cycle').toUpperCase();
  readClauses(cursor, attributes, cycle);
  readDays(cursor, cycle);
  const rule = FREE_DAY_RULES.get(cursor.peek().keyword);
  if (rule) {
    cycle.freeDaysRule = rule;
    cursor.skip();
  }
  if (cursor.accept('SUBSET')) cycle.subset = readSubset(cursor);
  readTimes(cursor, cycle);
  return cycle;
}

/** Dates and weekdays follow each other also without a comma. */
function readDays(cursor: Cursor, cycle: RunCycle): void {
  do cycle.when.push(readWhen(cursor));
  while (
    cursor.acceptMark(',') ||
    WEEKDAYS.has(cursor.peek().keyword) ||
    looksLikeDate(cursor.peek().keyword)
  );
}

function readWhen(cursor: Cursor): RunCycleWhen {
  const token = cursor.peek();
  const day = WEEKDAYS.get(token.keyword);
  const kind = NAMED_DAYS.get(token.keyword);
  if (token.kind === 'string') return { kind: 'rule', rule: cursor.take().text };
  if (looksLikeDate(token.keyword)) return { kind: 'date', date: readDate(cursor) };
  if (token.kind !== 'word' || token.keyword === 'END' || HEADERS.has(token.keyword))
    cursor.failExpected('a day');
  if (day) return cursor.accept(day) ? { kind: 'weekday', day } : cursor.failExpected('a day');
  if (kind) return cursor.accept(token.keyword) ? { kind } : cursor.failExpected('a day');
  if (cursor.accept('$RCG')) return { kind: 'group', group: readPath(cursor, 'a run cycle group') };
  if (/^FREQ=/.test(token.keyword)) return { kind: 'rule', rule: cursor.stringOrRaw('a rule') };
  return readCalendar(cursor);
}

/** `CALENDAR`, `CALENDAR +1 DAYS`, `CALENDAR - 2 WORKDAYS`. */
function readCalendar(cursor: Cursor): RunCycleWhen {
  const calendar = readPath(cursor, 'a calendar');
  if (!isName(calendar.name)) cursor.failExpected('a day', cursor.last);
  const signed = /^([+-])(\d*)$/.exec(cursor.peek().text);
  if (!signed) return { kind: 'calendar', calendar };
  cursor.take();
  const days = signed[2] ? Number(signed[2]) : cursor.integer('a number of days');
  const offsetUnit = OFFSET_UNITS.get(cursor.peek().keyword);
  if (!offsetUnit) cursor.failExpected('DAYS, WEEKDAYS or WORKDAYS');
  cursor.take();
  return { kind: 'calendar', calendar, offset: signed[1] === '-' && days > 0 ? -days : days, offsetUnit };
}

function readSubset(cursor: Cursor): NonNullable<RunCycle['subset']> {
  const { name } = readPath(cursor, 'the name of the subset');
  const operator = cursor.accept('AND') ? 'AND' : cursor.accept('OR') ? 'OR' : undefined;
  return operator ? { name, operator } : cursor.failExpected('AND or OR');
}

function readTimes(cursor: Cursor, cycle: RunCycle): void {
  if (!cursor.acceptMark('(')) return;
  readClauses(cursor, timeClauses, cycle.times);
  if (!cursor.acceptMark(')')) cursor.failExpected('a time or )');
}

function readFreeDays(cursor: Cursor, target: HasRunCycles): void {
  const freeDays: FreeDays = {
    calendar: readPath(cursor, 'a calendar'),
    saturdayIsFree: true,
    sundayIsFree: true,
  };
  for (;;) {
    if (cursor.accept('-SA')) freeDays.saturdayIsFree = false;
    else if (cursor.accept('-SU')) freeDays.sundayIsFree = false;
    else break;
  }
  target.freeDays = freeDays;
}

import { oneOf, textIn } from '../../app/search-params';
import { PLAN_STATES, type PlanState, statusesOf } from '../../monitor/plan.rules';

/** Internal statuses of a job stream (`STREAM_STATUSES` of libs/scheduler). */
export const STREAM_STATUSES = [
  'ADD', 'HOLD', 'READY', 'EXEC', 'STUCK', 'ABEND', 'SUCC', 'CANCEL', 'CANCEL_PENDING', 'SUPPR', 'ERROR', 'EXTRN',
  'UNKNOWN',
] as const; // prettier-ignore

/** Of a job (`JOB_STATUSES` of libs/scheduler). */
export const JOB_STATUSES = [
  'ADD', 'HOLD', 'READY', 'WAIT', 'WAITD', 'INTRO', 'SCHED', 'FENCE', 'EXEC', 'BOUND', 'SUCC_PENDING', 'ABEND_PENDING',
  'PEND', 'SUCC', 'ABEND', 'FAIL', 'CANCEL', 'CANCEL_PENDING', 'SUSP', 'SUPPR', 'ERROR', 'EXTRN', 'DONE', 'STUCK',
  'UNKNOWN',
] as const; // prettier-ignore

export const STREAM_SORTS = ['key', 'status', 'scheduled', 'started', 'deadline'] as const;
export type StreamSort = (typeof STREAM_SORTS)[number];
export const JOB_SORTS = [...STREAM_SORTS, 'duration'] as const;
export type JobSort = (typeof JOB_SORTS)[number];

/** In hours from now, backward or forward; `between` takes the two times that are given. */
export const TIMES = {
  'started-1': { of: 'started', hours: -1 },
  'started-4': { of: 'started', hours: -4 },
  'started-24': { of: 'started', hours: -24 },
  'scheduled+1': { of: 'scheduled', hours: 1 },
  'scheduled+4': { of: 'scheduled', hours: 4 },
  'scheduled-24': { of: 'scheduled', hours: -24 },
  'started-between': { of: 'started', hours: null },
  'scheduled-between': { of: 'scheduled', hours: null },
} as const;
export type TimeChoice = keyof typeof TIMES;
export const TIME_CHOICES = Object.keys(TIMES).filter((name): name is TimeChoice => name in TIMES);

/** What the reader chose of a list, as the address has it. */
export interface PlanSearch<Sort extends string = string> {
  /** Part of the key. */
  q?: string;
  /** Plan states, joined by commas. */
  state?: string;
  /** One exact status; then `state` does not count. */
  status?: string;
  stream?: string;
  workstation?: string;
  connection?: string;
  late?: true;
  critical?: true;
  time?: TimeChoice;
  /** Local times as `datetime-local` has them, for a time between. */
  from?: string;
  to?: string;
  sort?: Sort;
  direction?: 'asc' | 'desc';
}

const localTime = (value: unknown): string | undefined =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const statesOf = ({ state }: PlanSearch): PlanState[] =>
  PLAN_STATES.filter((name) => state?.split(',').includes(name));

/** Reads an address; what it does not know it leaves out, so that an old link still opens. */
export function parsePlanSearch<Sort extends string>(
  raw: Record<string, unknown>,
  { statuses, sorts }: { statuses: readonly string[]; sorts: readonly Sort[] },
): PlanSearch<Sort> {
  const parsed: PlanSearch<Sort> = {
    q: textIn(raw, 'q'),
    state: statesOf({ state: textIn(raw, 'state') }).join(',') || undefined,
    status: oneOf(raw, 'status', statuses),
    stream: textIn(raw, 'stream'),
    workstation: textIn(raw, 'workstation'),
    connection: UUID.test(textIn(raw, 'connection') ?? '') ? textIn(raw, 'connection') : undefined,
    late: raw['late'] === true || undefined,
    critical: raw['critical'] === true || undefined,
    time: oneOf(raw, 'time', TIME_CHOICES),
    from: localTime(raw['from']),
    to: localTime(raw['to']),
    sort: oneOf(raw, 'sort', sorts),
    direction: oneOf(raw, 'direction', ['asc', 'desc']),
  };
  return withoutEmpty(parsed);
}

/** Only what has a value goes into the address. */
export const withoutEmpty = <T extends object>(search: T): T =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== '')) as T;

const HOUR_MS = 3_600_000;
const iso = (ms: number): string => new Date(ms).toISOString();
const instant = (local: string | undefined): string | undefined =>
  local ? iso(Date.parse(local)) : undefined;

/** The time that was chosen as the API takes it. `now` is by the scheduler's clock. */
function timesOf({ time, from, to }: PlanSearch, now: number): Record<string, string | undefined> {
  if (!time) return {};
  const { of, hours } = TIMES[time];
  const between = { [`${of}From`]: instant(from), [`${of}To`]: instant(to) };
  if (hours === null) return between;
  const other = now + hours * HOUR_MS;
  return { [`${of}From`]: iso(Math.min(now, other)), [`${of}To`]: iso(Math.max(now, other)) };
}

const anywhere = (text: string | undefined): string | undefined => text && `*${text}*`;

/** What the API is asked for; `statuses` are those that the list knows. */
export function toQuery<Status extends string, Sort extends string>(
  search: PlanSearch<Sort>,
  { statuses, now }: { statuses: readonly Status[]; now: number },
) {
  const wanted = search.status ? [search.status] : statesOf(search).flatMap(statusesOf);
  const status = statuses.filter((name) => wanted.includes(name));
  return withoutEmpty({
    name: anywhere(search.q),
    status: status.length > 0 ? status : undefined,
    workstation: anywhere(search.workstation),
    connection: search.connection,
    late: search.late && 'true',
    sort: search.sort,
    direction: search.direction,
    ...timesOf(search, now),
  });
}

/** What only jobs are filtered by. */
export const jobQuery = ({ stream, critical }: PlanSearch) =>
  withoutEmpty({ stream: anywhere(stream), critical: critical && 'true' });

const NO_FILTERS = ['sort', 'direction'];

/** How many filters are set. */
export const filtersIn = (search: PlanSearch): number =>
  Object.keys(search).filter((name) => !NO_FILTERS.includes(name) && name !== 'from' && name !== 'to').length;

/** Begun with the highest, unless the reader turns it round. */
const HIGHEST_FIRST: readonly string[] = ['started', 'duration'];
export const naturalDirection = (sort: string): 'asc' | 'desc' =>
  HIGHEST_FIRST.includes(sort) ? 'desc' : 'asc';

/** The order after a title was chosen: another column in its own direction, the same one turned round. */
export function nextOrder<Sort extends string>(
  { sort = 'key' as Sort, direction = naturalDirection(sort) }: PlanSearch<Sort>,
  chosen: Sort,
): Pick<PlanSearch<Sort>, 'sort' | 'direction'> {
  if (chosen !== sort) return { sort: chosen, direction: undefined };
  const turned = direction === 'asc' ? 'desc' : 'asc';
  return { sort: chosen, direction: turned === naturalDirection(chosen) ? undefined : turned };
}

import type { CommonStatus } from '../../model/status.js';

/**
 * Everything that is taken for granted about OQL and the lists of REST API V2 without having seen a real engine do it
 * [?] is in this file. Filters are built from the documented fields only (reference §1.4).
 *
 * - A filter needs a condition (`field op value … [ORDER BY …]`), so "everything" is written `name LIKE '@'`.
 * - `id` orders jobs, streams and resources; workstations document no `id`, and `name` is unique but for folders.
 * - `jobruns.commonStatus IN […]` is true when any run matches. A job with an old ABEND and a good rerun is returned
 *   too, which costs a row and loses nothing. Every job in the plan has a run, also before it starts (as in the samples).
 * - No documented field says when a job ended. So a delta asks for what is open, and then by id for what the caller
 *   held as open and the answer did not have. Open words are listed, because for the final ones the manual and the
 *   schema disagree (`SUCCEED`, `SUCCESSFUL`).
 * - What was submitted and ended well between two deltas, and a rerun of a finished job that ended well in that time,
 *   show in the next full sweep only. Errors always show: ERROR is open.
 * - `next` is not followed, because it may be absolute or relative: `offset` goes on from the rows that came.
 * - The default `plan_filter` of the counts shows every object that the account may see.
 */
export type PlanList = 'job' | 'jobstream' | 'workstation' | 'resource';

const OPEN_WORDS: readonly CommonStatus[] = [
  'WAITING',
  'READY',
  'RUNNING',
  'ERROR',
  'HELD',
  'BLOCKED',
  'UNDECIDED',
];

const ORDER: Record<PlanList, string> = { job: 'id', jobstream: 'id', workstation: 'name', resource: 'id' };

export const PLAN_FILTER = { job: '/@/@#/@/@.@', jobstream: '/@/@#/@/@' };

/** 80 ids are 3.6 kB of address, which every application server takes. */
export const IDS_PER_QUERY = 80;

const ordered = (list: PlanList, where: string): string => `${where} ORDER BY ${ORDER[list]} ASC`;

const among = (field: string, values: readonly string[]): string =>
  `${field} IN [${values.map(quoted).join(', ')}]`;

export const everything = (list: PlanList): string => ordered(list, "name LIKE '@'");

/** What is not final. */
export const openOnes = (list: 'job' | 'jobstream'): string =>
  ordered(list, among(list === 'job' ? 'jobruns.commonStatus' : 'commonStatus', OPEN_WORDS));

/** Jobs that wait or are ready. */
export const waitingOnes = (): string => ordered('job', among('jobruns.commonStatus', ['WAITING', 'READY']));

export const withIds = (list: 'job' | 'jobstream', ids: readonly string[]): string =>
  ordered(list, among('id', ids));

/** OQL documents no way to write a quote inside a text. An id never holds one; a filter that does would be another filter. */
function quoted(value: string): string {
  if (!/^[^'\\\p{Cc}]{1,200}$/u.test(value)) throw new RangeError('a value that OQL cannot quote');
  return `'${value}'`;
}

import { type WireScope } from '../wire/context.js';

export type PlanKind = 'job' | 'jobstream' | 'workstation' | 'resource';

export interface ListQuery {
  oql: string;
  planFilter: string;
  offset: number;
  limit: number;
  scope: WireScope;
}

/** Rows of one kind, as JSON text; how they are kept is the source's own affair. */
export interface PlanRows {
  /** Rows are written as they are asked for: take them before anything moves. Throws `BadFilter`. */
  list: (query: ListQuery) => { total: number; rows: Iterable<string> };
  /** Ids of all that match; throws `BadFilter`. */
  match: (oql: string, planFilter: string) => string[];
  one: (id: string, scope: WireScope) => string | null;
  count: (planFilter: string, groups: string[]) => { count: number; groupedCount: Grouped };
}

/** Counts by the first grouping; with several, counts of counts. */
export interface Grouped {
  [value: string]: number | Grouped;
}

/** Where the REST API takes its answers from: a moving plan, or a frozen one. */
export interface PlanSource {
  /** Virtual time, epoch milliseconds. */
  now: () => number;
  planId: () => string;
  rows: Record<PlanKind, PlanRows>;
  /** Base fields of what stands before or after, that many steps deep; null when the object is unknown. */
  neighbours: (kind: 'job' | 'jobstream', id: string, direction: Direction, depth: number) => string[] | null;
  /** Log text of a run; null when there is none. */
  runLog: (runId: string) => string | null;
  /** The last run of a job; null when the job is unknown. */
  lastRun: (jobId: string) => string | null;
  engineInfo: () => Record<string, unknown>;
  /** Definitions of a kind as `{kind, key, def}`. */
  definitions: (type: string) => DefinitionRow[] | null;
}

export type Direction = 'predecessors' | 'successors';

export interface DefinitionRow {
  kind: string;
  key: string;
  def: Record<string, unknown>;
}

import { type ResyncError } from '@resync/platform';
import {
  type EngineInfo,
  type PlanDependency,
  type PlanJob,
  type PlanResource,
  type PlanStream,
  type PlanWorkstation,
} from './plan.model.js';

/** What one cycle asked of the scheduler. */
export interface AskedOfScheduler {
  requests: number;
  bytes: number;
  /** Milliseconds that requests were under way, summed. */
  milliseconds: number;
}

export type PlanScope =
  | { kind: 'full' }
  /**
   * What is not final, or finished at or after the instant (epoch ms, scheduler's time). `knownOpen` are the plan ids
   * that the caller holds as not final (`isFinal`): those that are no longer open are read by id, which shows how they
   * ended. Without it everything is read and what finished earlier is left out here: right, and as dear as a full sweep.
   */
  | { kind: 'delta'; finishedSince: number; knownOpen?: readonly string[] };

/** A field of a row that could not be read. The row is in the page without it, or, `rowLost`, not at all. */
export interface RowProblem {
  planObjectId: string;
  field: string;
  message: string;
  /** The object exists and its state is unknown: it must be taken neither for gone nor for unchanged. */
  rowLost: boolean;
}

export interface PlanPage<Row> {
  planId: string | null;
  rows: Row[];
  /** What could not be read on this page; to be counted and shown. */
  problems?: RowProblem[];
}

export interface PlanCounts {
  total: number;
  byCommonStatus: Record<string, number>;
}

/**
 * One session with one scheduler for one cycle. Throws the errors of `connectors/connector.errors.ts`;
 * an iterator that ends without an error has given every page.
 */
export interface SchedulerSession {
  engineInfo(): Promise<EngineInfo>;
  jobCounts(): Promise<PlanCounts>;
  workstations(): AsyncIterable<PlanPage<PlanWorkstation>>;
  resources(): AsyncIterable<PlanPage<PlanResource>>;
  streams(scope: PlanScope): AsyncIterable<PlanPage<PlanStream>>;
  jobs(scope: PlanScope): AsyncIterable<PlanPage<PlanJob>>;
  /** These jobs with their definitions, which a delta leaves out. */
  jobsById(planJobIds: readonly string[]): AsyncIterable<PlanPage<PlanJob>>;
  /** Dependencies of a waiting job or stream, by its plan id. */
  jobDependencies(planJobId: string): Promise<PlanDependency[]>;
  streamDependencies(planStreamId: string): Promise<PlanDependency[]>;
  /** Log text of a run, cut after `maxBytes`; null when the scheduler has none. */
  runLog(runId: string, maxBytes: number): Promise<string | null>;
  /** The scheduler's clock minus ours in milliseconds, from its last `Date` header; null before the first answer. */
  readonly clockSkewMs: number | null;
  readonly asked: AskedOfScheduler;
  close(): Promise<void>;
}

/** How to reach a scheduler; secrets are already decrypted and live only in memory. */
export interface ConnectionSettings {
  /** Which connector reaches it: `workload-automation-v2`. */
  kind: string;
  connectionId: string;
  tenantId: string;
  /** Tried in order; the one that answered last is tried first. `https://host:31116/twsd`. */
  addresses: string[];
  authentication: { kind: 'basic'; user: string; password: string } | { kind: 'bearer'; token: string };
  tls: { caCertificate: string | null; verify: boolean; serverName: string | null };
  requestTimeoutMs: number;
  pageSize: number;
  /** Token bucket of this connection, shared by all workers. */
  requestsPerSecond: number;
}

/** Reaches schedulers of one kind. */
export abstract class SchedulerConnector {
  /** `workload-automation-v2`. */
  abstract readonly kind: string;
  /** Sends nothing yet. Sessions of one connection share its sockets and its budget of requests. */
  abstract open(settings: ConnectionSettings): Promise<SchedulerSession>;
  /** Looks at a scheduler as a new user would: what answers, what may be seen, what is filled. One attempt at signing in. */
  abstract inspect(settings: ConnectionSettings): Promise<EngineInspection>;
  /** Lets go of what is kept for a connection between sessions. */
  abstract forget(connectionId: string): Promise<void>;
}

/** What an account may see of one kind of object: how many, or why not. */
export type Visible = { count: number } | { error: ResyncError };

export interface EngineInspection {
  engine: EngineInfo;
  planId: string | null;
  runNumber: number | null;
  visible: { jobs: Visible; streams: Visible; workstations: Visible; resources: Visible };
  /** Whether the engine fills a field where it should; null when no row showed it. */
  fills: { substatus: boolean | null; dependencies: boolean | null };
  clockSkewMs: number | null;
  /** Median of the requests. */
  latencyMs: number;
}

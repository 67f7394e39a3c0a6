import { type JobTemplate, type StreamTemplate } from '../estate/estate.model.js';
import {
  type Dependency,
  type FileState,
  type PredecessorDependency,
  type PromptState,
} from './dependency.model.js';
import { type JobStatus, type StreamStatus } from './status.js';
import { waitingLine } from './waiting-line.js';
import { type WorkstationState } from './workstation.model.js';

export type RerunType = 'REGULAR' | 'RERUN' | 'RERUN_EVERY' | 'RECOVERY' | 'RECOVERY_RERUN';
/** What a READY job waits for. */
export type WaitsFor = 'agent' | 'fence' | 'limit' | 'stream_limit' | 'resource';

/** How a run will end when nobody interferes. */
export interface Outcome {
  durationMs: number;
  returnCode: number;
  /** Which log text it leaves; null for a good run. */
  fault: string | null;
}

export class Run {
  jobNumber = 0;
  status: JobStatus = 'HOLD';
  startedAt: number | null = null;
  endedAt: number | null = null;
  returnCode: number | null = null;
  outcome: Outcome | null = null;
  actualWorkstation: string;
  maxDurationGone = false;
  minDurationNotReached = false;
  confirmed = false;
  released = false;

  constructor(
    public id: string,
    readonly job: JobInstance,
    readonly attempt: number,
    readonly type: RerunType,
    public estimatedMs: number,
  ) {
    this.actualWorkstation = job.workstation.path;
  }
}

/** What jobs and streams of the plan have in common. */
abstract class Node {
  /** Own dependencies. */
  dependencies: Dependency[] = [];
  /** Dependencies of others on this. */
  successors: PredecessorDependency[] = [];
  /** Own dependencies, time included, that still hold it back. Resources do not count: they come last. */
  open = 0;
  startAt: number | null = null;
  startReached = true;
  latestStartAt: number | null = null;
  latestStartAction: 'SUPPR' | 'CONT' | 'CANC' = 'SUPPR';
  deadlineAt: number | null = null;
  late = false;
  untilGone = false;
  deadlinePassed = false;
  cancelled = false;
  cancelPending = false;
  released = false;
  /** Resources that it holds are in its resource dependencies; true while it holds them. */
  holdsResources = false;
  /** Grows when it enters or leaves a waiting line: older entries of the heaps are void. */
  ticket = 0;
  criticalStart: number | null = null;

  constructor(
    public id: string,
    public priority: number,
    public origPriority: number,
  ) {}
}

export class JobInstance extends Node {
  status: JobStatus = 'HOLD';
  waitsFor: WaitsFor | null = null;
  runs: Run[] = [];
  /** A recovery job or an automatic rerun is on its way. */
  recovering = false;
  recoveryAttempts = 0;
  recoveryJob: JobInstance | null = null;
  /** Set on a recovery job: the job that it recovers. */
  recovers: JobInstance | null = null;
  needMessage = false;
  /** The last prompt of RECOVERY … ABENDPROMPT. */
  restartPrompt: PromptState | null = null;
  promoted = false;
  /** Iterations of EVERY are still to come. */
  everyPending = false;
  everyUntil: number | null = null;
  nextEveryAt: number | null = null;
  held = false;
  readyOrder = 0;

  constructor(
    id: string,
    public stream: StreamInstance,
    readonly template: JobTemplate,
    readonly workstation: WorkstationState,
    priority: number,
  ) {
    super(id, priority, priority);
  }

  get name(): string {
    return this.template.name;
  }

  get run(): Run {
    const last = this.runs[this.runs.length - 1];
    if (!last) throw new Error(`job ${this.name} has no run`);
    return last;
  }

  get key(): string {
    return `${this.stream.key}.${this.name}`;
  }
}

export class StreamInstance extends Node {
  status: StreamStatus = 'HOLD';
  jobs: JobInstance[] = [];
  counts = new Map<JobStatus, number>();
  running = 0;
  started = false;
  /** Dependencies and time are met: its jobs may start. */
  free = false;
  waitsForResource = false;
  /** A condition on it can no longer be met: none of its jobs will run. */
  suppressed = false;
  /** JSUNTIL, until it was looked at. */
  streamUntilAt: number | null = null;
  startedAt: number | null = null;
  endedAt: number | null = null;
  carriedForward = false;
  /** Left behind at a turnover: its events are void. */
  dropped = false;
  internalIdentifier = '';
  readonly queue = waitingLine();

  constructor(
    id: string,
    readonly template: StreamTemplate,
    readonly key: string,
    readonly name: string,
    public schedTime: number,
    public limit: number,
    public readonly workstation: string,
  ) {
    super(id, template.priority, template.priority);
  }

  job(name: string): JobInstance | undefined {
    return this.jobs.find((job) => job.name === name);
  }
}

export interface Plan {
  id: string;
  runNumber: number;
  /** Production day, `2025-11-21`; of a plan of several days the first. */
  day: string;
  lastDay: string;
  startsAt: number;
  endsAt: number;
  streams: StreamInstance[];
  jobs: JobInstance[];
  streamById: Map<string, StreamInstance>;
  jobById: Map<string, JobInstance>;
  runById: Map<string, Run>;
  prompts: Map<string, PromptState>;
  files: Map<string, FileState>;
  /** Grows when the set of objects changes. */
  version: number;
}

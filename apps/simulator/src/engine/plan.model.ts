import { type JobTemplate, type ResourceTemplate, type StreamTemplate } from '../estate/estate.model.js';
import { type WorkstationDefinition } from '@resync/scheduler/composer';
import { Heap } from './heap.js';
import { type JobStatus, type StreamStatus } from './status.js';

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

export interface Waiting {
  job: JobInstance;
  ticket: number;
}

/** Jobs that wait for the same thing: promoted and hi/go first, then stream priority, job priority, who came first. */
export function waitingLine(): Heap<Waiting> {
  return new Heap(({ job: a }, { job: b }) => {
    const urgent = Number(b.promoted || b.priority >= 100) - Number(a.promoted || a.priority >= 100);
    if (urgent !== 0) return urgent < 0;
    if (a.stream.priority !== b.stream.priority) return a.stream.priority > b.stream.priority;
    if (a.priority !== b.priority) return a.priority > b.priority;
    return a.readyOrder < b.readyOrder;
  });
}

interface DependencyBase {
  id: string;
  owner: JobInstance | StreamInstance;
  sequence: number;
  satisfied: boolean;
}

export interface PredecessorDependency extends DependencyBase {
  kind: 'internal' | 'external_job' | 'external_stream';
  job: JobInstance | null;
  stream: StreamInstance;
  /** Empty: a plain FOLLOWS. */
  conditions: string[];
  /** It can no longer become satisfied, unless the predecessor runs again. */
  refused: boolean;
  join: JoinDependency | null;
  critical: boolean;
  /** The predecessor's schedule at the time of matching: a dropped stream still has a name. */
  schedTime: number;
}

export interface JoinDependency extends DependencyBase {
  kind: 'join';
  name: string;
  needed: number;
  members: PredecessorDependency[];
  refused: boolean;
}

export interface FileDependency extends DependencyBase {
  kind: 'file';
  file: FileState;
  qualifier: string;
}

export interface ResourceDependency extends DependencyBase {
  kind: 'resource';
  resource: ResourceState;
  quantity: number;
  held: number;
}

export interface PromptDependency extends DependencyBase {
  kind: 'prompt';
  prompt: PromptState;
}

export interface InternetworkDependency extends DependencyBase {
  kind: 'internetwork';
  agent: string;
  target: string;
}

export type Dependency =
  | PredecessorDependency
  | JoinDependency
  | FileDependency
  | ResourceDependency
  | PromptDependency
  | InternetworkDependency;

export interface FileState {
  id: string;
  name: string;
  workstation: string;
  exists: boolean;
  checkedAt: number | null;
  waiting: FileDependency[];
}

export interface PromptState {
  id: string;
  number: number;
  name: string;
  text: string;
  type: 'Ad Hoc Prompt' | 'Predefined Prompt' | 'Restart Prompt';
  status: 'NOT_ASKED' | 'ASKED' | 'ANSWERED_YES' | 'ANSWERED_NO';
  waiting: PromptDependency[];
  /** For a restart prompt: the job that waits for the answer. */
  restarts: JobInstance | null;
}

export class ResourceState {
  available: number;
  readonly queue = waitingLine();
  readonly waitingStreams: StreamInstance[] = [];
  readonly holders = new Set<ResourceDependency>();

  constructor(
    public id: string,
    readonly template: ResourceTemplate,
    public quantity: number,
  ) {
    this.available = quantity;
  }
}

export class WorkstationState {
  linked = true;
  /** Jobman (the agent's JobManager) runs. */
  started = true;
  running = 0;
  readonly queue = waitingLine();
  readonly fenced = waitingLine();
  readonly stranded = waitingLine();
  /** Runs that ended while nobody could hear it. */
  unheard: Run[] = [];
  members: WorkstationState[] = [];
  /** Pools that it is a member of. */
  pools: WorkstationState[] = [];

  constructor(
    public id: string,
    readonly path: string,
    readonly definition: WorkstationDefinition,
    public limit: number,
    public fence: number,
    public startedAt: number,
  ) {}

  /** Jobs can be launched here. A pool is up while one of its members is. */
  get up(): boolean {
    const self = this.linked && this.started && !this.definition.ignore;
    return self && (this.members.length === 0 || this.members.some((member) => member.up));
  }
}

export interface Plan {
  id: string;
  runNumber: number;
  /** Production day, `2025-11-21`. */
  day: string;
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

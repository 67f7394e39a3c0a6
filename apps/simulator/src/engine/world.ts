import { type Estate } from '../estate/estate.model.js';
import { DurationHistory } from './duration-history.js';
import { EventQueue } from './event-queue.js';
import { type EngineEvent } from './events.js';
import { type EngineOptions } from './engine.options.js';
import { type JobInstance, type Plan, Run, type RerunType, type StreamInstance } from './plan.model.js';
import { type ResourceState, type WorkstationState } from './workstation.model.js';
import { UnknownObject } from './engine.errors.js';
import { Random } from './random.js';
import { isFinalStream, type JobStatus, type StreamStatus } from './status.js';
import { TransitionLog } from './transition-log.js';

/** The whole state of the simulated scheduler, and the only place that changes a status. */
export class World {
  now: number;
  plan!: Plan;
  /** Without batchman nothing in the plan moves. */
  batchmanUp = true;
  readonly queue = new EventQueue<EngineEvent>();
  /** What follows at once from what just happened, first in first out. */
  readonly agenda: EngineEvent[] = [];
  readonly log: TransitionLog;
  readonly history = new DurationHistory();
  readonly workstations = new Map<string, WorkstationState>();
  readonly resources = new Map<string, ResourceState>();
  /** Outcomes come from here, ids from their own source: a new id never changes what happens. */
  readonly random: Random;
  readonly ids: Random;
  #jobNumber = 40_000;
  #readyOrder = 0;

  constructor(
    readonly estate: Estate,
    readonly options: EngineOptions,
  ) {
    this.now = options.startAt;
    this.random = new Random(`outcomes ${options.seed}`);
    this.ids = new Random(`ids ${options.seed}`);
    this.log = new TransitionLog(options.transitionsKept);
  }

  /** Does it right after what is going on now. */
  soon(event: EngineEvent): void {
    this.agenda.push(event);
  }

  at(time: number, event: EngineEvent): void {
    this.queue.push(Math.max(time, this.now), event);
  }

  workstation(path: string): WorkstationState {
    const workstation = this.workstations.get(path);
    if (!workstation) throw new UnknownObject('workstation', path);
    return workstation;
  }

  nextJobNumber(): number {
    return ++this.#jobNumber;
  }

  nextReadyOrder(): number {
    return ++this.#readyOrder;
  }

  addRun(job: JobInstance, type: RerunType): Run {
    const { key, nominalMs } = job.template.kind;
    const estimate = this.history.estimate(key, nominalMs);
    const run = new Run(this.ids.uuid(), job, job.runs.length + 1, type, estimate);
    job.runs.push(run);
    this.plan.runById.set(run.id, run);
    return run;
  }

  /** Changes a job's status (that of its last run), counts it, logs it, and has its stream looked at. */
  setJob(job: JobInstance, status: JobStatus): void {
    const from = job.status;
    const run = job.run;
    run.status = status;
    if (from === status) return;
    job.status = status;
    this.count(job.stream, from, -1);
    this.count(job.stream, status, 1);
    this.log.add({
      at: this.now,
      object: 'job',
      id: job.id,
      key: job.key,
      from,
      to: status,
      runId: run.id,
      attempt: run.attempt,
    });
    this.soon({ kind: 'settle-stream', stream: job.stream });
  }

  count(stream: StreamInstance, status: JobStatus, by: number): void {
    stream.counts.set(status, (stream.counts.get(status) ?? 0) + by);
  }

  setStream(stream: StreamInstance, status: StreamStatus): void {
    const from = stream.status;
    if (from === status) return;
    stream.status = status;
    stream.endedAt = isFinalStream(status) ? this.now : null;
    this.log.add({ at: this.now, object: 'stream', id: stream.id, key: stream.key, from, to: status });
  }

  logOther(
    object: 'workstation' | 'resource' | 'prompt' | 'plan',
    id: string,
    key: string,
    from: string,
    to: string,
  ) {
    this.log.add({ at: this.now, object, id, key, from, to });
  }
}

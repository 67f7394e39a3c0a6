import { type WorkstationDefinition } from '@resync/scheduler/composer';
import { type ResourceTemplate } from '../estate/estate.model.js';
import { type ResourceDependency } from './dependency.model.js';
import { type Run, type StreamInstance } from './plan.model.js';
import { waitingLine } from './waiting-line.js';

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

export type AgentState = 'online' | 'offline' | 'unlinked' | 'stopped';

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

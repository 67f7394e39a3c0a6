import { type FileState, type PromptState } from './dependency.model.js';
import { type JobInstance, type Run } from './plan.model.js';
import { type ResourceState } from './workstation.model.js';
import { type InternetworkDependency } from './dependency.model.js';
import { type StreamInstance } from './plan.model.js';
import { type AgentState, type WorkstationState } from './workstation.model.js';

/** Everything that can happen. Those of the agenda happen at once, those of the queue at their virtual time. */
export type EngineEvent =
  | { kind: 'consider-stream'; stream: StreamInstance }
  | { kind: 'consider-job'; job: JobInstance }
  | { kind: 'start-reached'; node: JobInstance | StreamInstance }
  | { kind: 'suppress'; node: JobInstance | StreamInstance }
  | { kind: 'until'; node: JobInstance | StreamInstance }
  | { kind: 'deadline'; node: JobInstance | StreamInstance }
  | { kind: 'promote'; job: JobInstance }
  | { kind: 'place'; job: JobInstance }
  | { kind: 'launch'; run: Run }
  | { kind: 'finish'; run: Run }
  | { kind: 'max-duration'; run: Run }
  | { kind: 'settle'; job: JobInstance }
  | { kind: 'settle-successors'; job: JobInstance }
  | { kind: 'settle-stream'; stream: StreamInstance }
  | { kind: 'notify-started'; job: JobInstance }
  | { kind: 'every-due'; job: JobInstance }
  | { kind: 'rerun-due'; job: JobInstance; attempt: number }
  | { kind: 'dispatch'; workstation: WorkstationState }
  | { kind: 'dispatch-stream'; stream: StreamInstance }
  | { kind: 'resource-freed'; resource: ResourceState }
  | { kind: 'file-appears'; file: FileState }
  | { kind: 'network-answers'; dependency: InternetworkDependency }
  | { kind: 'prompt-answered'; prompt: PromptState; yes: boolean }
  | { kind: 'agent-fault'; workstation: WorkstationState }
  | { kind: 'agent-back'; workstation: WorkstationState }
  | { kind: 'agent-becomes'; workstation: WorkstationState; state: AgentState }
  | { kind: 'operator-looks'; job: JobInstance; run: Run }
  | { kind: 'switch-plan' }
  | { kind: 'incident'; incident: Incident };

/** A trouble that is sure to come, for demonstrations. */
export interface Incident {
  name: 'abend' | 'overlong' | 'agent-down';
  /** Virtual milliseconds after the start. */
  afterMs: number;
  /** For how long, in virtual milliseconds; an abend needs none. */
  lastsMs?: number;
}

import { type JobInstance, type StreamInstance } from './plan.model.js';
import { type ResourceState } from './workstation.model.js';

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

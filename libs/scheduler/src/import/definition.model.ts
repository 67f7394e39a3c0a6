import type { ComposerDocument } from './composer/composer.model.js';

/** As `countDefinitions` names them, in the singular. */
export type DefinitionKind =
  | 'workstation'
  | 'workstationClass'
  | 'domain'
  | 'job'
  | 'resource'
  | 'prompt'
  | 'calendar'
  | 'parameter'
  | 'variableTable'
  | 'runCycleGroup'
  | 'stream'
  | 'user';

type Definition = ComposerDocument[keyof ComposerDocument][number];

/** One row of `definition`. */
export interface DefinitionRow {
  kind: DefinitionKind;
  /** `/AGT1#/FECHADIA`. */
  key: string;
  /** The day from which a version of a stream is valid; empty for all else. */
  version: string;
  folder: string;
  name: string;
  workstation: string | null;
  description: string | null;
  file: string;
  line: number;
  content: Definition;
}

/** One row of `definition_stream_job`. */
export interface StreamJobRow {
  streamKey: string;
  streamVersion: string;
  position: number;
  name: string;
  jobKey: string;
  critical: boolean;
}

/** One row of `definition_dependency`. */
export interface DependencyRow {
  streamKey: string;
  streamVersion: string;
  position: number;
  /** Null: the stream itself waits. */
  jobName: string | null;
  kind: 'follows' | 'resource' | 'file' | 'prompt';
  targetKey: string;
  targetJob: string | null;
  joinName: string | null;
  /** What the clause says besides: criteria, conditions, quantity, qualifier, text. */
  details: Record<string, unknown>;
}

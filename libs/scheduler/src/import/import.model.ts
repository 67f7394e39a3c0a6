import type { DefinitionCounts } from './composer/composer.count.js';
import type { ComposerProblem } from './composer/composer.model.js';
import type { UnresolvedReference } from './composer/composer.resolve.js';

/** What became of an import. `refused`: it was strict and something could not be read, so nothing was stored. */
export interface ImportReport {
  kind: 'imported' | 'refused';
  connectionId: string;
  /** What the files hold. */
  counts: DefinitionCounts;
  /** Definitions that were not known, that differed from what was known, and that did not. */
  added: number;
  replaced: number;
  unchanged: number;
  errors: number;
  warnings: number;
  /** The first 200. */
  problems: ComposerProblem[];
  /** Names that neither the files nor what was imported before defines; the first 200. */
  unresolved: UnresolvedReference[];
  /** How many there are in all. */
  problemCount: number;
  unresolvedCount: number;
}

export interface ImportFile {
  name: string;
  /** UTF-8, UTF-16 with its byte order mark, or Latin-1. */
  content: Uint8Array;
}

export interface ImportProgress {
  done: number;
  total: number;
  step: string;
}

export interface ImportOptions {
  /** Refuses all when anything cannot be read. */
  strict: boolean;
  /** Called between steps; what it throws ends the import with nothing stored. */
  onProgress?: (progress: ImportProgress) => void;
}

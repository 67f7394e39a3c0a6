/** What every row of one answer shares. */
export interface WireContext {
  engineId: string;
  planId: string;
  runNumber: number;
  /** Virtual time, epoch milliseconds. */
  now: number;
  scope: WireScope;
}

/** Which of the large parts of a row are wanted (header `scope`). */
export interface WireScope {
  definitions: boolean;
  dependencies: boolean;
}

export const WHOLE: WireScope = { definitions: true, dependencies: true };

const SCOPES: Record<string, WireScope> = {
  WHOLE,
  WHOLE_NO_JOB_DEFINITIONS: { definitions: false, dependencies: true },
  WHOLE_NO_DEPENDENCIES: { definitions: true, dependencies: false },
  WHOLE_NO_JOB_DEFINITIONS_AND_NO_DEPENDENCIES: { definitions: false, dependencies: false },
  SELF_SERVICE_CATALOG: { definitions: false, dependencies: false },
};

/** Null for a word that is none of the scopes. */
export const scopeNamed = (name: string | undefined): WireScope | null =>
  name ? (SCOPES[name] ?? null) : WHOLE;

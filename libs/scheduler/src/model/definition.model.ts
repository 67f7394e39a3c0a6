/** A job definition as the scheduler's database holds it. Keys are `/folder/WS#/folder/NAME`; `null`: it says nothing. */
export interface DefinedJob {
  key: string;
  description: string | null;
  /** The scheduler's word for its type, such as `executable`. */
  type: string | null;
  /** Script or command of an executable job. It may hold secrets: masked before it is shown. */
  command: string | null;
  logins: string[];
  /** Conditions by name that make a run good, such as `RC=0 OR RC=4`; none: 0 only. */
  successConditions: Record<string, string>;
  /** Named conditions that others follow and that change no status. */
  otherConditions: Record<string, string>;
  recovery: {
    action: string;
    attempts: number | null;
    intervalMs: number | null;
    jobKey: string | null;
    prompt: string | null;
  };
}

export interface DefinedRunCycle {
  name: string;
  type: string;
  /** RRULE, calendar, group or dates: whatever its type has. */
  rule: string | null;
  excludes: boolean;
}

/** A job stream definition with its jobs in order. */
export interface DefinedStream {
  key: string;
  description: string | null;
  draft: boolean;
  carryForward: boolean;
  monitored: boolean;
  priority: number | null;
  limit: number | null;
  /** Local time of the stream's zone, `hh:mm:ss`. */
  startTime: string | null;
  deadlineTime: string | null;
  timeZone: string | null;
  runCycles: DefinedRunCycle[];
  jobs: { name: string; definitionKey: string | null; workstation: string | null; predecessors: string[] }[];
}

/** A job or stream next to another one in the plan; its state is read by its id. */
export interface PlanNeighbour {
  kind: 'job' | 'stream';
  planObjectId: string;
  name: string;
  workstation: string;
  scheduledAt: number | null;
}

/** What a session may tell beside the plan itself: what things are defined as, and what comes after them. */
export interface DefinitionReader {
  /** Null when there is none of that key, or the account may not see it. */
  jobDefinition(key: string): Promise<DefinedJob | null>;
  streamDefinition(key: string): Promise<DefinedStream | null>;
  /** What waits for a job or stream of the plan, `depth` steps on. */
  successors(of: 'job' | 'stream', planObjectId: string, depth: number): Promise<PlanNeighbour[]>;
}

import { type Incident } from './events.js';

/** How often things go wrong by themselves; all are probabilities unless they say otherwise. */
export interface FaultRates {
  /** A run abends. */
  abend: number;
  /** A job cannot be launched. */
  fail: number;
  /** A run takes two to five times as long as usual. */
  slow: number;
  /** A run takes ten to forty times as long. */
  overlong: number;
  /** Mean virtual hours between two failures of one agent; 0: agents never fail. */
  agentFailureEveryHours: number;
  /** A file that is waited for does not come by itself. */
  fileMissing: number;
}

/** What a person at the console would do, some minutes later. Off: nobody touches anything. */
export interface OperatorHabits {
  /** An abended or failed job is run again. */
  rerun: number;
  /** Mean virtual minutes until somebody looks. */
  looksAfterMinutes: number;
}

export interface EngineOptions {
  seed: number | string;
  /** Virtual instant at which the engine begins, epoch milliseconds. */
  startAt: number;
  faults: FaultRates;
  operators: OperatorHabits | null;
  incidents: Incident[];
  /** Transitions kept for the truth; older ones are forgotten. */
  transitionsKept: number;
  firstRunNumber: number;
}

export const NO_FAULTS: FaultRates = {
  abend: 0,
  fail: 0,
  slow: 0,
  overlong: 0,
  agentFailureEveryHours: 0,
  fileMissing: 0,
};

/** Roughly what a large estate shows on a bad day. */
export const LIVELY_FAULTS: FaultRates = {
  abend: 0.02,
  fail: 0.002,
  slow: 0.03,
  overlong: 0.004,
  agentFailureEveryHours: 72,
  fileMissing: 0.05,
};

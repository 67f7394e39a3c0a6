import { type EventCategory, type EventObject, type EventSeverity } from '@resync/platform';

/** What every rule knows about the poll it runs in. */
export interface DetectionContext {
  connectionId: string;
  /** Now by the scheduler's clock. */
  now: Date;
  /** The first sight of this plan: what is bad now is told as such, changes are not. */
  initial: boolean;
  /** How long a job may run before it counts as overlong, unless it is known to run longer. */
  stuckThresholdMs: number;
}

/** A condition as a rule states it. */
export interface Verdict {
  conditionKey: string;
  type: string;
  category: EventCategory;
  severity: EventSeverity;
  object: EventObject & { connectionId: string };
  occurredAt: Date;
  data: Record<string, unknown>;
}

/** A plain fact as a rule states it. */
export type Fact = Omit<Verdict, 'conditionKey'> & {
  /** The one condition it ends, when it ends one. */
  fingerprint?: string | null;
};

/** Where rules put what they find. One fact is one event, however often it is raised. */
export interface Findings {
  /** Opens the condition and tells it, unless it is open already. */
  raise(verdict: Verdict): void;
  /** Ends the open conditions of these keys; returns their fingerprints. */
  clear(...conditionKeys: string[]): string[];
  /** Ends the open conditions of an object whose type is among these, but for the kept keys. */
  clearOthers(objectId: string, types: readonly string[], keep: readonly string[]): string[];
  tell(fact: Fact): void;
  /** Tells a fact ahead of what `settle` finds, once `settle` has said what it ended. */
  tellAhead(settle: () => string[], fact: (ended: string[]) => Fact): void;
  isOpen(conditionKey: string): boolean;
}

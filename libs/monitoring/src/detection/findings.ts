import { deterministicId, type NewEvent } from '@resync/platform';
import { type OpenCondition } from '../conditions/condition.model.js';
import { type DetectionContext, type Fact, type Findings, type Verdict } from './detection.model.js';

export interface CollectorOptions {
  context: DetectionContext;
  /** When we saw it, by our clock. */
  detectedAt: Date;
  /** Ties the events of one cycle together. */
  correlationId: string;
  /** Off: events are kept, and nobody is called by them. */
  alertsEnabled: boolean;
}

/** What is open of a connection, and what one transaction adds to it: conditions begun and ended, events in order. */
export class FindingsCollector implements Findings {
  readonly #byKey: Map<string, OpenCondition>;
  readonly #byObject = new Map<string, Set<OpenCondition>>();
  #opened = new Map<string, OpenCondition>();
  #closed: string[] = [];
  #events: NewEvent[] = [];

  constructor(
    open: readonly OpenCondition[],
    private readonly options: CollectorOptions,
  ) {
    this.#byKey = new Map();
    for (const condition of open) this.#remember(condition);
  }

  /** Everything open now, what this cycle opened included. */
  get open(): IterableIterator<OpenCondition> {
    return this.#byKey.values();
  }

  isOpen(conditionKey: string): boolean {
    return this.#byKey.has(conditionKey);
  }

  raise(verdict: Verdict): void {
    if (this.#byKey.has(verdict.conditionKey)) return;
    const { context, detectedAt } = this.options;
    const { occurredAt, ...rest } = verdict;
    const fingerprint = deterministicId(verdict.conditionKey, String(detectedAt.getTime()));
    const condition = { ...rest, fingerprint, openedAt: occurredAt, detectedAt, initial: context.initial };
    this.#remember(condition);
    this.#opened.set(fingerprint, condition);
    this.tell({ ...verdict, fingerprint });
  }

  clear(...conditionKeys: string[]): string[] {
    return conditionKeys.flatMap((key) => {
      const condition = this.#byKey.get(key);
      return condition ? [this.#close(condition)] : [];
    });
  }

  clearOthers(objectId: string, types: readonly string[], keep: readonly string[]): string[] {
    return [...(this.#byObject.get(objectId) ?? [])]
      .filter((condition) => types.includes(condition.type) && !keep.includes(condition.conditionKey))
      .map((condition) => this.#close(condition));
  }

  /** Ends whatever is open of an object that has left the plan. */
  clearObject(objectId: string): string[] {
    return [...(this.#byObject.get(objectId) ?? [])].map((condition) => this.#close(condition));
  }

  tell(fact: Fact): void {
    this.#events.push(this.#event(fact));
  }

  tellAhead(settle: () => string[], fact: (ended: string[]) => Fact): void {
    const place = this.#events.length;
    const ended = settle();
    this.#events.splice(place, 0, this.#event(fact(ended)));
  }

  #event(fact: Fact): NewEvent {
    const { context, detectedAt, correlationId, alertsEnabled } = this.options;
    const { fingerprint = null, data, type, category, severity, object, occurredAt } = fact;
    return {
      type,
      category,
      severity,
      object,
      occurredAt,
      detectedAt,
      fingerprint,
      correlationId,
      data: {
        ...data,
        initial: context.initial,
        alert: alertsEnabled && !context.initial && severity !== 'info',
      },
    };
  }

  /** Hands over what has been found since the last call, for one transaction to write. */
  take(): { opened: OpenCondition[]; closed: string[]; events: NewEvent[] } {
    const taken = { opened: [...this.#opened.values()], closed: this.#closed, events: this.#events };
    this.#opened = new Map();
    this.#closed = [];
    this.#events = [];
    return taken;
  }

  #remember(condition: OpenCondition): void {
    this.#byKey.set(condition.conditionKey, condition);
    const id = condition.object.id;
    if (id === null) return;
    const ofObject = this.#byObject.get(id);
    if (ofObject) ofObject.add(condition);
    else this.#byObject.set(id, new Set([condition]));
  }

  #close(condition: OpenCondition): string {
    this.#byKey.delete(condition.conditionKey);
    if (condition.object.id !== null) this.#byObject.get(condition.object.id)?.delete(condition);
    // Begun and ended in one transaction: told, but never open.
    if (!this.#opened.delete(condition.fingerprint)) this.#closed.push(condition.fingerprint);
    return condition.fingerprint;
  }
}

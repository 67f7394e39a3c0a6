import { type StoredRow } from './event-records.js';
import { type PlanState, type Transition } from './scheduler.js';

/** An event as it lies in the log. `from`, `to` and `rawStatus` are null where the type has none. */
export interface LoggedEvent {
  sequence: number;
  id: string;
  type: string;
  objectId: string | null;
  fingerprint: string | null;
  from: string | null;
  to: string | null;
  rawStatus: string | null;
}

/** All zero: what was told is what happened, once and in order. */
export interface Verdict {
  /** Numbers missing in 1..n. */
  gaps: number;
  /** Changes of a status that begin elsewhere than the one before has ended: one between them was never told. */
  lost: number;
  /** The same change, or the beginning of the same condition, told again. */
  doubled: number;
  /** Changes told that the scheduler's own record does not hold, in its order. */
  untrue: number;
}

const BEGINNINGS = new Set([
  'job.abend',
  'job.fail',
  'job.overlong',
  'job.late',
  'stream.late',
  'stream.stuck',
  'window.closed',
  'workstation.offline',
  'workstation.unlinked',
  'scheduler.unreachable',
  'monitoring.interrupted',
]);
const NEW_PLAN = new Set(['plan.baseline', 'plan.turned_over']);

/** Reads the log from its beginning, piece by piece, and remembers what it has to be continued with. */
export class Ledger {
  #last = 0;
  #ids = new Set<string>();
  #begun = new Set<string>();
  #status = new Map<string, string>();
  /** A new plan gives a job another id; what was told just before it goes by the old one. */
  #planIds = new Map<string, Set<string>>();

  get last(): number {
    return this.#last;
  }

  /** `happened` since the piece began; `stored` tells the plan's ids of the jobs. */
  judge(
    events: readonly LoggedEvent[],
    stored: readonly StoredRow[],
    happened: readonly Transition[],
  ): Verdict {
    const verdict: Verdict = { gaps: 0, lost: 0, doubled: 0, untrue: 0 };
    for (const { id, planId } of stored)
      this.#planIds.set(id, (this.#planIds.get(id) ?? new Set()).add(planId));
    const truth = transitionsByJob(happened);
    for (const event of events) {
      verdict.gaps += Math.max(0, event.sequence - this.#last - 1);
      if (event.sequence <= this.#last || this.#ids.has(event.id)) verdict.doubled++;
      this.#last = Math.max(this.#last, event.sequence);
      this.#ids.add(event.id);
      if (NEW_PLAN.has(event.type)) this.#status.clear(); // what a new plan changes is told by one event for all
      if (BEGINNINGS.has(event.type) && event.fingerprint !== null)
        verdict.doubled += this.#beginsAgain(`${event.type} ${event.fingerprint}`);
      if (event.type === 'job.status_changed') {
        this.#follow(event, verdict);
        const ids = [...(this.#planIds.get(event.objectId ?? '') ?? [])];
        if (!ids.some((id) => happenedNext(truth.get(id), event.rawStatus))) verdict.untrue++;
      }
    }
    return verdict;
  }

  #beginsAgain(key: string): number {
    const known = this.#begun.has(key);
    this.#begun.add(key);
    return known ? 1 : 0;
  }

  #follow({ objectId, from, to }: LoggedEvent, verdict: Verdict): void {
    const before = this.#status.get(objectId ?? '');
    if (before !== undefined && before !== from) {
      if (before === to) verdict.doubled++;
      else verdict.lost++;
    }
    this.#status.set(objectId ?? '', to ?? '');
  }

  /** Jobs whose last told status is another than the stored one. */
  unlike(stored: readonly StoredRow[]): number {
    return stored.filter(({ id, status }) => (this.#status.get(id) ?? status) !== status).length;
  }
}

/** What each job went through; taken away as it is told. */
function transitionsByJob(happened: readonly Transition[]): Map<string, string[]> {
  const byJob = new Map<string, string[]>();
  for (const { object, id, to } of happened) {
    if (object !== 'job') continue;
    const known = byJob.get(id);
    if (known) known.push(to);
    else byJob.set(id, [to]);
  }
  return byJob;
}

/** A poll sees every so often what a job is: some of its statuses pass unseen, none comes that was not. */
function happenedNext(truth: string[] | undefined, rawStatus: string | null): boolean {
  const at = truth?.indexOf(rawStatus ?? '') ?? -1;
  truth?.splice(0, at + 1);
  return at >= 0;
}

/** Objects that are stored otherwise than they are, not stored, or stored without being there. */
export function differing(stored: readonly StoredRow[], real: PlanState['jobs']): number {
  const known = new Map(stored.map(({ planId, rawStatus }) => [planId, rawStatus]));
  const wrong = real.filter(({ id, status }) => known.get(id) !== status).length;
  const there = new Set(real.map(({ id }) => id));
  return wrong + stored.filter(({ planId }) => !there.has(planId)).length;
}

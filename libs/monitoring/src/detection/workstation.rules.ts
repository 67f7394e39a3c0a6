import { type WorkstationChange } from '@resync/scheduler';
import { type DetectionContext, type Findings, type Verdict } from './detection.model.js';

/** Polls in a row that must see a workstation down before it is told: one miss is a hiccup of the link. */
export const POLLS_BEFORE_OFFLINE = 2;

const TYPES = { offline: 'workstation.offline', unlinked: 'workstation.unlinked' } as const;

/** Polls in a row, the present one included, that saw a workstation down in whatever way, and that saw it as it is now. */
export interface DownPolls {
  inARow: number;
  asNow: number;
  /** The first poll of all: what is down then has not just gone. */
  first: boolean;
}

/**
 * Judges one workstation that is down or was. One that keeps changing between offline and unlinked is told once, as
 * what it was when it had been down for long enough. Never-linked ones are quiet: they are being installed.
 */
export function settleWorkstation(
  workstation: WorkstationChange,
  polls: DownPolls,
  context: DetectionContext,
  findings: Findings,
): void {
  const object: Verdict['object'] = {
    kind: 'workstation',
    id: workstation.id,
    key: workstation.key,
    connectionId: context.connectionId,
  };
  const fact = {
    category: 'workstations' as const,
    object,
    occurredAt: context.now,
    data: {
      workstation: workstation.key,
      type: workstation.type,
      state: workstation.state,
      linked: workstation.linked,
      limit: workstation.job_limit,
      fence: workstation.fence,
      activeStates: workstation.active_states,
    },
  };
  const down = workstation.state === 'offline' || workstation.state === 'unlinked' ? workstation.state : null;
  if (down === null) {
    const ended = findings.clearOthers(workstation.id, Object.values(TYPES), []);
    if (ended.length > 0)
      findings.tell({
        ...fact,
        type: 'workstation.online',
        severity: 'info',
        fingerprint: ended[0],
        data: { ...fact.data, closed: ended },
      });
    return;
  }
  const keyOf = (kind: keyof typeof TYPES): string => `${TYPES[kind]}|${workstation.id}`;
  const told = findings.isOpen(keyOf('offline')) || findings.isOpen(keyOf('unlinked'));
  const enough = (told ? polls.asNow : polls.inARow) >= POLLS_BEFORE_OFFLINE;
  if (!workstation.ever_linked || !(enough || polls.first)) return;
  const [type, conditionKey] = [TYPES[down], keyOf(down)];
  const ended = findings.clearOthers(workstation.id, Object.values(TYPES), [conditionKey]);
  const severity = down === 'offline' ? 'error' : 'warning';
  findings.raise({ ...fact, conditionKey, type, severity, data: { ...fact.data, closed: ended } });
}

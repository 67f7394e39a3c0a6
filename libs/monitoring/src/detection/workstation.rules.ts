import { type WorkstationChange } from '@resync/scheduler';
import { type DetectionContext, type Findings, type Verdict } from './detection.model.js';

/** Polls in a row that must see a workstation down before it is told: one miss is a hiccup of the link. */
export const POLLS_BEFORE_OFFLINE = 2;

const TYPES = { offline: 'workstation.offline', unlinked: 'workstation.unlinked' } as const;

/**
 * Judges one workstation that is down or was. `downPolls` counts the polls in a row that saw it in this state, this
 * one included. Never-linked ones are quiet: they are being installed. Returns whether it counts as down.
 */
export function settleWorkstation(
  workstation: WorkstationChange,
  downPolls: number,
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
  if (!workstation.ever_linked || (downPolls < POLLS_BEFORE_OFFLINE && !context.initial)) return;
  const type = TYPES[down];
  const conditionKey = `${type}|${workstation.id}`;
  findings.clearOthers(workstation.id, Object.values(TYPES), [conditionKey]);
  findings.raise({ ...fact, conditionKey, type, severity: down === 'offline' ? 'error' : 'warning' });
}

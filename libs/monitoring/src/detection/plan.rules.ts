import { type DetectionContext, type Findings, type Verdict } from './detection.model.js';

const objectOf = (
  context: DetectionContext,
  kind: 'connection' | 'plan',
  key: string,
): Verdict['object'] => ({
  kind,
  id: kind === 'connection' ? context.connectionId : null,
  key,
  connectionId: context.connectionId,
});

/** How long nothing may move, although something could, before the scheduler counts as stalled. */
export const STALLED_AFTER_MS = 10 * 60_000;

/** Due work exists and nothing moves: batchman is down or the mirror lags, while the API answers. */
export function judgeStall(
  observed: { freeButWaiting: number; lastChangeAt: Date },
  connectionName: string,
  context: DetectionContext,
  findings: Findings,
): void {
  const conditionKey = `scheduler.stalled|${context.connectionId}`;
  const stillMs = context.now.getTime() - observed.lastChangeAt.getTime();
  if (observed.freeButWaiting > 0 && stillMs >= STALLED_AFTER_MS) {
    findings.raise({
      conditionKey,
      type: 'scheduler.stalled',
      category: 'system',
      severity: 'critical',
      object: objectOf(context, 'connection', connectionName),
      occurredAt: observed.lastChangeAt,
      data: { freeButWaiting: observed.freeButWaiting, stillMs },
    });
    return;
  }
  tellEnd('scheduler.moving', conditionKey, connectionName, context, findings);
}

/** Failed polls in a row before silence is told: one lost answer is no outage. */
export const FAILURES_BEFORE_UNREACHABLE = 2;

export interface PollFailure {
  code: string;
  message: string;
  /** How the scheduler failed us: it refused who we are, refused what we asked, moved under us, or did not answer. */
  kind: 'credentials' | 'access' | 'moved' | 'silence';
  consecutiveFailures: number;
}

/** A poll that came back without a plan. */
export function judgeFailure(
  failure: PollFailure,
  connectionName: string,
  context: DetectionContext,
  findings: Findings,
): void {
  const raise = (type: string, severity: Verdict['severity']): void =>
    findings.raise({
      conditionKey: `${type}|${context.connectionId}`,
      type,
      category: 'system',
      severity,
      object: objectOf(context, 'connection', connectionName),
      occurredAt: context.now,
      data: { code: failure.code, message: failure.message },
    });
  if (failure.kind === 'credentials') raise('connection.credentials_refused', 'critical');
  else if (failure.kind === 'access') raise('visibility.changed', 'warning');
  else if (failure.kind === 'silence' && failure.consecutiveFailures >= FAILURES_BEFORE_UNREACHABLE)
    raise('scheduler.unreachable', 'critical');
}

/** A poll that read the plan ends whatever kept polls from doing so. */
export function judgeAnswer(connectionName: string, context: DetectionContext, findings: Findings): void {
  const { connectionId } = context;
  tellEnd('scheduler.reachable', `scheduler.unreachable|${connectionId}`, connectionName, context, findings);
  tellEnd(
    'connection.credentials_accepted',
    `connection.credentials_refused|${connectionId}`,
    connectionName,
    context,
    findings,
  );
  tellEnd('monitoring.resumed', `monitoring.interrupted|${connectionId}`, connectionName, context, findings);
}

/**
 * Folders that a complete sweep no longer showed: the account was narrowed. Nothing in them counts as missing. A new
 * plan says nothing about a folder that it does not show: until one of them is seen again, nothing is restored.
 */
export function judgeVisibility(
  { hidden, unseen }: { hidden: readonly string[]; unseen: boolean },
  connectionName: string,
  context: DetectionContext,
  findings: Findings,
): void {
  const conditionKey = `visibility.changed|${context.connectionId}`;
  if (hidden.length === 0) {
    if (unseen) return;
    tellEnd('visibility.restored', conditionKey, connectionName, context, findings);
    return;
  }
  findings.raise({
    conditionKey,
    type: 'visibility.changed',
    category: 'system',
    severity: 'warning',
    object: objectOf(context, 'connection', connectionName),
    occurredAt: context.now,
    data: { folders: hidden.slice(0, 50), folderCount: hidden.length },
  });
}

export interface PlanSeen {
  planId: string | null;
  runNumber: number | null;
  previousRunNumber: number | null;
  jobs: number;
  closed: readonly string[];
}

/**
 * A plan seen for the first time: the one event in place of a status change for every job in it. It names all that ends
 * with the plan before it, or that `settle` finds ended in this one.
 */
export function tellPlan(
  seen: PlanSeen,
  settle: () => string[],
  context: DetectionContext,
  findings: Findings,
): void {
  const turnedOver = seen.previousRunNumber !== null;
  const extended = findings.clear(`plan.not_extended|${context.connectionId}`);
  findings.tellAhead(settle, (ended) => ({
    type: turnedOver ? 'plan.turned_over' : 'plan.baseline',
    category: 'system',
    severity: 'info',
    object: objectOf(context, 'plan', `plan ${seen.runNumber ?? seen.planId ?? 'of unknown number'}`),
    occurredAt: context.now,
    data: { ...seen, closed: [...seen.closed, ...extended, ...ended] },
  }));
}

function tellEnd(
  type: string,
  conditionKey: string,
  connectionName: string,
  context: DetectionContext,
  findings: Findings,
): void {
  const ended = findings.clear(conditionKey);
  if (ended.length === 0) return;
  findings.tell({
    type,
    category: 'system',
    severity: 'info',
    object: objectOf(context, 'connection', connectionName),
    occurredAt: context.now,
    fingerprint: ended[0],
    data: { closed: ended },
  });
}

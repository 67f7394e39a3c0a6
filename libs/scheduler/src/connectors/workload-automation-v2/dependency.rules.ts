import type { DependencyKind, PlanDependency } from '../../model/plan.model.js';
import { workstationPath } from './paths.rules.js';
import type { V2Dependency } from './v2.schemas.js';

const KINDS: Record<string, DependencyKind> = {
  INTERNAL: 'internal',
  EXTERNAL_JOB: 'external_job',
  EXTERNAL_JOBSTREAM: 'external_stream',
  JOIN: 'join',
  FILE: 'file',
  RESOURCE: 'resource',
  INTERNETWORK: 'internetwork',
  PROMPT: 'prompt',
};

const STATUSES: Record<string, PlanDependency['status']> = {
  SATISFIED: 'satisfied',
  UNSATISFIED: 'unsatisfied',
  UNDECIDED: 'undecided',
  UNBOUND: 'unbound',
};

type Details = PlanDependency['details'];

/** One dependency in our shape. An unknown kind of a newer engine counts as another network's: it cannot be followed. */
export function dependencyOf(row: V2Dependency): PlanDependency {
  const kind = KINDS[row.dependencyType] ?? 'internetwork';
  return {
    dependencyId: row.id,
    kind,
    status: STATUSES[row.dependencyStatus ?? ''] ?? (row.satisfied ? 'satisfied' : 'unsatisfied'),
    sequence: row.depSequence ?? null,
    conditional: row.conditional ?? false,
    conditions: row.statusConditions ?? [],
    planJobId: row.jobId ?? null,
    planStreamId: row.jobStreamId ?? null,
    jobName: row.jobName ?? null,
    streamName: row.jobStreamName ?? null,
    streamWorkstation: workstationPath(row.jobStreamWorkstation),
    streamScheduledAt: row.jobStreamSchedTime ?? null,
    pending: row.pending ?? false,
    zombie: row.zombie ?? false,
    target: targetOf(row, kind),
    details: present(detailsOf(row, kind)),
  };
}

function targetOf(row: V2Dependency, kind: DependencyKind): string | null {
  if (kind === 'file') return row.file?.name ?? null;
  if (kind === 'prompt') return row.promptName ?? row.name ?? null;
  if (kind === 'join') return row.joinName ?? null;
  if (kind === 'internetwork') return row.networkAgent ?? row.dependency ?? row.name ?? null;
  return kind === 'resource' ? (row.name ?? null) : null;
}

function detailsOf(row: V2Dependency, kind: DependencyKind): Record<string, Details[string] | undefined> {
  const { quantity, quantityHeld, available, totalQuantity, file, number } = row;
  const workstation = workstationPath(row.workstation);
  if (kind === 'resource') return { workstation, quantity, quantityHeld, available, totalQuantity };
  if (kind === 'file')
    return {
      workstation: workstationPath(file?.workstation),
      qualifier: file?.qualifier,
      fileStatus: file?.status,
    };
  if (kind === 'prompt')
    return { text: row.text, promptStatus: row.promptStatus, promptType: row.promptType, number };
  if (kind === 'join') return { quantity: row.joinQuantity, criteria: row.criteria };
  return kind === 'internetwork' ? { dependency: row.dependency } : {};
}

const present = (details: Record<string, Details[string] | undefined>): Details =>
  Object.fromEntries(
    Object.entries(details).filter((entry): entry is [string, Details[string]] => entry[1] != null),
  );

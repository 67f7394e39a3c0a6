/**
 * Who is who across polls and plans (docs/adr on identity). Inside one plan the scheduler's `internalIdentifier` names
 * a stream instance; a turnover renumbers it, so there the original name, workstation and scheduled time do, with a
 * count for those that share all three.
 */
export interface KnownStream {
  id: string;
  naturalKey: string;
  occurrence: number;
  internalIdentifier: string | null;
  runNumber: number | null;
  /** Whether it had ended when last seen: what has ended is not carried forward. */
  final: boolean;
}

export interface SeenStream {
  planStreamId: string;
  internalIdentifier: string | null;
  folder: string;
  originalName: string;
  workstation: string;
  scheduledAt: number | null;
  carriedForward: boolean;
}

export interface StreamIdentity {
  naturalKey: string;
  occurrence: number;
}

/** What stays the same about a stream instance when its plan is replaced. */
export const naturalKeyOf = (
  s: Pick<SeenStream, 'folder' | 'originalName' | 'workstation' | 'scheduledAt'>,
): string => [s.workstation, s.folder, s.originalName, s.scheduledAt ?? 'unscheduled'].join('|');

/**
 * Gives each seen stream its place. A known `internalIdentifier` of the same plan run keeps what it has. A carried
 * forward one takes the lowest occurrence that an unfinished stream of the plan before held; others the lowest that no
 * stream of this run holds. Both go in the order of their identifiers, so that two submissions of one minute, and their
 * carried-forward selves, stay apart in the same order.
 */
export function identifyStreams(
  known: readonly KnownStream[],
  seen: readonly SeenStream[],
  runNumber: number | null,
): Map<string, StreamIdentity> {
  const current = known.filter((stream) => stream.runNumber === runNumber);
  const byIdentifier = new Map(current.map((stream) => [stream.internalIdentifier, stream]));
  const held = occurrencesByKey(current);
  const unfinished = occurrencesByKey(
    known.filter((stream) => stream.runNumber !== runNumber && !stream.final),
  );

  const identities = new Map<string, StreamIdentity>();
  const unknown: SeenStream[] = [];
  for (const stream of seen) {
    const same = stream.internalIdentifier === null ? undefined : byIdentifier.get(stream.internalIdentifier);
    if (same)
      identities.set(stream.planStreamId, { naturalKey: same.naturalKey, occurrence: same.occurrence });
    else unknown.push(stream);
  }
  for (const stream of unknown.sort(byPlanOrder)) {
    const naturalKey = naturalKeyOf(stream);
    const taken = held.get(naturalKey) ?? new Set<number>();
    const before = stream.carriedForward ? [...(unfinished.get(naturalKey) ?? [])].sort((a, b) => a - b) : [];
    const occurrence = before.find((candidate) => !taken.has(candidate)) ?? lowestFree(stream, taken);
    held.set(naturalKey, taken.add(occurrence));
    identities.set(stream.planStreamId, { naturalKey, occurrence });
  }
  return identities;
}

function occurrencesByKey(streams: readonly KnownStream[]): Map<string, Set<number>> {
  const held = new Map<string, Set<number>>();
  for (const { naturalKey, occurrence } of streams)
    held.set(naturalKey, (held.get(naturalKey) ?? new Set<number>()).add(occurrence));
  return held;
}

function lowestFree(stream: SeenStream, taken: ReadonlySet<number>): number {
  // Without an identifier nothing tells two of one minute apart: they are one.
  if (stream.internalIdentifier === null) return 1;
  let occurrence = 1;
  while (taken.has(occurrence)) occurrence++;
  return occurrence;
}

const byPlanOrder = (a: SeenStream, b: SeenStream): number => (orderOf(a) < orderOf(b) ? -1 : 1);
const orderOf = (stream: SeenStream): string => stream.internalIdentifier ?? stream.planStreamId;

/** Streams that gather jobs of many origins under one name: there a job is told apart by its number in the plan. */
const GATHERING_STREAMS = new Set(['JOBS', 'USERJOBS']);

/** The part of a job's identity inside its stream: its name, and in gathering streams its own plan id as well. */
export const jobIdentity = (streamName: string, jobName: string, planJobId: string): string =>
  GATHERING_STREAMS.has(streamName) ? `${jobName}|${planJobId}` : jobName;

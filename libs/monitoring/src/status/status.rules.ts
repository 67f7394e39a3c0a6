import type { EventSeverity } from '@resync/platform';
import type { ConnectionStatus, OverallStatus } from './status.model.js';

type Counts = Record<string, number>;

export const noProblems = (): Record<EventSeverity, number> => ({
  info: 0,
  warning: 0,
  error: 0,
  critical: 0,
});

const sum = (parts: readonly Counts[], into: Counts = {}): Counts => {
  for (const part of parts) for (const [key, n] of Object.entries(part)) into[key] = (into[key] ?? 0) + n;
  return into;
};

/** One answer for all connections; old data never make a good one. */
export function overallOf(connections: readonly ConnectionStatus[]): OverallStatus {
  const watched = connections.filter(({ freshness }) => freshness !== 'paused');
  const stale = watched.filter(({ freshness }) => freshness !== 'fresh');
  const problems = Object.assign(noProblems(), sum(connections.map((connection) => connection.problems)));
  const state = stateOf(connections.length, watched.length, stale.length, problems);
  return {
    state,
    healthy: state === 'ok',
    stale_connections: stale.map(({ name }) => name),
    data_from: oldest(watched.map((connection) => connection.last_success_at)),
    problems,
    jobs: sum(connections.map((connection) => connection.jobs)),
    workstations: sum(connections.map((connection) => connection.workstations)),
  };
}

function stateOf(all: number, watched: number, stale: number, problems: Counts): OverallStatus['state'] {
  if (all === 0) return 'no_connections';
  if (watched === 0) return 'paused';
  if (stale > 0) return 'stale';
  return (problems['critical'] ?? 0) + (problems['error'] ?? 0) > 0 ? 'problems' : 'ok';
}

const oldest = (instants: readonly (string | null)[]): string | null =>
  instants.length === 0 || instants.includes(null) ? null : ([...instants].sort()[0] ?? null);

import { type WorkstationState } from './plan.rows.js';

const LINKED = new Set([
  'LINKED',
  'FULLY_LINKED',
  'DIRECTLY_LINKED',
  'HOST_LINKED',
  'EXTENDED_LINKED',
  'TCP_IP_LINKED',
]);

/** Types that run jobs themselves: without JOBMAN_UP none can start on them (reference §2.7). */
const RUNS_JOBS = new Set([
  'AGENT',
  'FTA',
  'S-AGENT',
  'X-AGENT',
  'MANAGER',
  'DOMAIN_MANAGER',
  'WORKLOAD_BROKER',
  'BROKER',
]);
/** Types without a job manager of their own: only their link says something. */
const LINK_ONLY = new Set(['REM-ENG']);

/** Whether any of the LINKED states is among a workstation's active states. */
export const isLinked = (activeStates: readonly string[]): boolean =>
  activeStates.some((state) => LINKED.has(state));

/**
 * What a workstation's own states say. Pools are judged by their members and unknown types by nothing: both are quiet.
 * Without JOBMAN_UP it is offline, linked or not; with it but without a link, unlinked.
 */
export function workstationState(workstation: {
  type: string;
  ignored: boolean;
  activeStates: readonly string[];
}): WorkstationState {
  const linked = isLinked(workstation.activeStates);
  if (workstation.ignored) return 'quiet';
  if (LINK_ONLY.has(workstation.type)) return linked ? 'online' : 'unlinked';
  if (!RUNS_JOBS.has(workstation.type)) return 'quiet';
  if (!workstation.activeStates.includes('JOBMAN_UP')) return 'offline';
  return linked ? 'online' : 'unlinked';
}

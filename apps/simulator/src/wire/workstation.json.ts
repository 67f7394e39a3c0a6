import { type WorkstationState } from '../engine/workstation.model.js';
import { type WireContext } from './context.js';
import { instant, object, quoted } from './text.js';

const TYPES: Record<string, string> = { BROKER: 'WORKLOAD_BROKER' };
const SYSTEMS: Record<string, string> = { WNT: 'WINDOWS', MPEIX: 'OTHER', HP: 'HPUX' };

export const workstationType = ({ definition }: WorkstationState): string =>
  TYPES[definition.type] ?? definition.type;

/** The words of a workstation that is up are those of the samples; fewer when it is not (reference §2.7). */
export function activeStates({ definition, linked, started }: WorkstationState): string[] {
  const states = definition.type === 'MANAGER' ? ['MASTER'] : [];
  if (linked) states.push('LINKED');
  if (linked || started) states.push('RUNNING');
  if (started) states.push('JOBMAN_UP');
  if (linked) states.push('IS_INITED');
  if (linked && started) states.push('ONLINE');
  return linked || started ? states : [];
}

export function activeFlags({ definition }: WorkstationState): string[] {
  const flags = definition.autoLink === false ? [] : ['AUTO_LINK'];
  if (definition.fullStatus || definition.type === 'MANAGER') flags.push('FULL_STATUS');
  return definition.behindFirewall ? [...flags, 'BEHIND_FIREWALL'] : flags;
}

/** `WorkstationInPlanV2` (reference §1.5). */
export function workstationJson(
  workstation: WorkstationState,
  { engineId, planId, runNumber }: WireContext,
): string {
  const { definition, path } = workstation;
  const os = definition.os ?? 'OTHER';
  const timeZone = definition.timeZone;
  return object({
    engineId: quoted(engineId),
    id: quoted(workstation.id),
    planId: quoted(planId),
    folder: quoted(definition.folder),
    name: quoted(definition.name),
    key: quoted(path),
    runNumber,
    description: definition.description === undefined ? null : quoted(definition.description),
    activeStates: JSON.stringify(activeStates(workstation)),
    activeFlags: JSON.stringify(activeFlags(workstation)),
    type: quoted(workstationType(workstation)),
    os: quoted(SYSTEMS[os] ?? os),
    timeZone: timeZone === undefined ? null : quoted(timeZone),
    limit: workstation.limit,
    fence: workstation.fence,
    version: '"10.2.5.00"',
    domainName: quoted(definition.domain ?? 'MASTERDM'),
    ignore: definition.ignore,
    archived: false,
    timeStarted: instant(workstation.startedAt),
    nodeName: definition.node === undefined ? null : quoted(definition.node),
    tcpPort: definition.node === undefined ? null : (definition.tcpPort ?? definition.securePort ?? 31114),
  });
}

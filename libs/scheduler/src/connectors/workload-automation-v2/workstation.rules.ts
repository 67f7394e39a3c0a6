import type { PlanResource, PlanWorkstation } from '../../model/plan.model.js';
import { folderOf, pathOf, workstationPath } from './paths.rules.js';
import type { V2Resource, V2Workstation } from './v2.schemas.js';

/** A workstation of the plan in our shape. */
export const workstationOf = (row: V2Workstation): PlanWorkstation => ({
  planWorkstationId: row.id,
  folder: folderOf(row.folder),
  name: row.name,
  type: row.type ?? '',
  os: row.os ?? null,
  version: row.version ?? null,
  node: row.nodeName ?? null,
  domain: row.domainName ?? null,
  host: workstationPath(row.hostWorkstation ?? row.host),
  limit: row.limit ?? null,
  fence: row.fence ?? null,
  ignored: row.ignore ?? false,
  runNumber: row.runNumber ?? null,
  timeZone: row.timeZone ?? null,
  startedAt: row.timeStarted ?? null,
  activeStates: row.activeStates ?? [],
  activeFlags: row.activeFlags ?? [],
});

const RESOURCE_STATUSES = ['AVAILABLE', 'NOT_AVAILABLE', 'UNDECIDED'] as const;

/** A resource of the plan in our shape; what the engine leaves out of its three quantities is worked out. */
export function resourceOf(row: V2Resource): PlanResource {
  const quantity = row.quantity ?? (row.quantityAvailable ?? 0) + (row.quantityInUse ?? 0);
  const inUse = row.quantityInUse ?? quantity - (row.quantityAvailable ?? quantity);
  return {
    planResourceId: row.id,
    folder: folderOf(row.folder),
    name: row.name,
    workstation: pathOf('/', row.workstation ?? ''),
    quantity,
    available: row.quantityAvailable ?? Math.max(0, quantity - inUse),
    inUse,
    status: RESOURCE_STATUSES.find((status) => status === row.status) ?? 'UNDECIDED',
    holders: (row.holders ?? []).map((holder) => ({
      streamKey: holder.jobStream ?? null,
      jobKey: holder.jobKey ?? null,
      quantity: holder.quantity ?? 0,
      planJobId: holder.jobId ?? null,
    })),
  };
}

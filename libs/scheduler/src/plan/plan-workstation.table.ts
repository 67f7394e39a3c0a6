import { instant, type PlanTable } from './plan-table.js';
import { type WorkstationRow } from './plan.rows.js';
import { isLinked } from './workstation-state.rules.js';

export const planWorkstationTable: PlanTable<WorkstationRow> = {
  name: 'plan_workstation',
  complete: () => true,
  columns: [
    { name: 'connection_id', type: 'uuid', role: 'carried', of: (w) => w.connectionId },
    { name: 'run_number', type: 'integer', role: 'compared', of: (w) => w.runNumber },
    { name: 'plan_workstation_id', type: 'text', role: 'compared', of: (w) => w.planWorkstationId },
    { name: 'key', type: 'text', role: 'compared', of: (w) => w.key },
    { name: 'folder', type: 'text', role: 'compared', of: (w) => w.folder },
    { name: 'name', type: 'text', role: 'compared', of: (w) => w.name },
    { name: 'type', type: 'text', role: 'compared', of: (w) => w.type },
    { name: 'os', type: 'text', role: 'compared', of: (w) => w.os },
    { name: 'version', type: 'text', role: 'compared', of: (w) => w.version },
    { name: 'node', type: 'text', role: 'compared', of: (w) => w.node },
    { name: 'domain', type: 'text', role: 'compared', of: (w) => w.domain },
    { name: 'host', type: 'text', role: 'compared', of: (w) => w.host },
    { name: 'job_limit', type: 'integer', role: 'compared', of: (w) => w.limit },
    { name: 'fence', type: 'integer', role: 'compared', of: (w) => w.fence },
    { name: 'ignored', type: 'boolean', role: 'compared', of: (w) => w.ignored },
    { name: 'linked', type: 'boolean', role: 'compared', of: (w) => isLinked(w.activeStates) },
    // A start time says that it was linked in this plan before we looked [?].
    {
      name: 'ever_linked',
      type: 'boolean',
      role: 'sticky',
      of: (w) => isLinked(w.activeStates) || w.startedAt !== null,
    },
    { name: 'state', type: 'text', role: 'compared', of: (w) => w.state },
    { name: 'time_zone', type: 'text', role: 'compared', of: (w) => w.timeZone },
    { name: 'started_at', type: 'timestamptz', role: 'carried', of: (w) => instant(w.startedAt) },
    { name: 'active_states', type: 'text[]', role: 'compared', of: (w) => [...w.activeStates].sort() },
    { name: 'active_flags', type: 'text[]', role: 'compared', of: (w) => [...w.activeFlags].sort() },
  ],
};

import { type PlanTable } from './plan-table.js';
import { type ResourceRow } from './plan.rows.js';

export const planResourceTable: PlanTable<ResourceRow> = {
  name: 'plan_resource',
  complete: () => true,
  columns: [
    { name: 'connection_id', type: 'uuid', role: 'carried', of: (r) => r.connectionId },
    { name: 'run_number', type: 'integer', role: 'compared', of: (r) => r.runNumber },
    { name: 'plan_resource_id', type: 'text', role: 'compared', of: (r) => r.planResourceId },
    { name: 'key', type: 'text', role: 'compared', of: (r) => r.key },
    { name: 'folder', type: 'text', role: 'compared', of: (r) => r.folder },
    { name: 'name', type: 'text', role: 'compared', of: (r) => r.name },
    { name: 'workstation', type: 'text', role: 'compared', of: (r) => r.workstation },
    { name: 'quantity', type: 'integer', role: 'compared', of: (r) => r.quantity },
    { name: 'available', type: 'integer', role: 'compared', of: (r) => r.available },
    { name: 'in_use', type: 'integer', role: 'compared', of: (r) => r.inUse },
    { name: 'status', type: 'text', role: 'compared', of: (r) => r.status },
    { name: 'holders', type: 'jsonb', role: 'compared', of: (r) => JSON.stringify(r.holders) },
  ],
};

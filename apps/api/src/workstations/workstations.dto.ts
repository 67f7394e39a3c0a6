import { type WorkstationStateChange } from '@resync/monitoring';
import { z } from 'zod';
import { exportQuery } from '../export/csv-export.dto.js';
import { planQuery } from '../plan/plan-cursor.js';
import { direction, pattern, several } from '../plan/plan-query.js';
import { planObject, planPage } from '../plan/plan-sources.js';
import { keysetPage } from '../routes/keyset-page.js';

const instant = z.iso.datetime();
const states = z.enum(['online', 'offline', 'unlinked', 'quiet']);

const filters = {
  state: several(states).optional(),
  type: several(z.string().min(1).max(40)).optional(),
  connection: z.uuid().optional(),
  /** Pattern: `*` any run of characters, `?` any one. */
  name: pattern().optional(),
  /** `state`: the worst first. */
  sort: z.enum(['key', 'state']).default('key'),
  direction: direction(),
};
export const ListWorkstations = planQuery(() => 'text', filters);
export const ExportWorkstations = exportQuery(filters);
export type ExportWorkstations = z.output<typeof ExportWorkstations>;
export type ListWorkstations = z.output<typeof ListWorkstations>;

const workstation = {
  id: z.uuid(),
  connectionId: z.uuid(),
  key: z.string().meta({ example: '/AGTBAT01' }),
  folder: z.string(),
  name: z.string(),
  type: z.string(),
  /** `quiet`: ignored, or of a type that says nothing about itself. */
  state: states,
  linked: z.boolean(),
  ignored: z.boolean(),
  limit: z.int().nullable(),
  fence: z.int().nullable(),
  os: z.string().nullable(),
  version: z.string().nullable(),
  node: z.string().nullable(),
  domain: z.string().nullable(),
  host: z.string().nullable(),
  timeZone: z.string().nullable(),
  startedAt: instant.nullable(),
  activeStates: z.array(z.string()),
  activeFlags: z.array(z.string()),
  changedAt: instant,
};

const WorkstationRow = z.object(workstation).meta({ id: 'Workstation' });
export const WorkstationPage = planPage(WorkstationRow, 'WorkstationPage');
/** What an export has a column of. */
export const WORKSTATION_COLUMNS = WorkstationRow.keyof().options;

export const WorkstationDetailsView = planObject(
  {
    ...workstation,
    /** Jobs that run on it. */
    running: z.int(),
    /** Jobs on it that have not started, by what they wait for. */
    waiting: z.record(z.string(), z.int()),
  },
  'WorkstationDetails',
);

export const WorkstationStateChangePage = keysetPage(
  z
    .object({
      fromState: z.string().nullable(),
      toState: z.string(),
      limit: z.int().nullable(),
      fence: z.int().nullable(),
      activeStates: z.array(z.string()),
      detectedAt: instant,
    } satisfies Record<keyof WorkstationStateChange, z.ZodType>)
    .meta({ id: 'WorkstationStateChange' }),
  'WorkstationStateChangePage',
);

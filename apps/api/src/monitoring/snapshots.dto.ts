import { type Snapshot } from '@resync/monitoring';
import { z } from 'zod';
import { instantText } from '../routes/cursor-values.js';
import { cursor, keysetPage, keysetQuery } from '../routes/keyset-page.js';

const at = z.iso.datetime({ offset: true });
const counts = z.record(z.string(), z.int());

export const snapshotCursor = cursor(z.tuple([instantText, z.uuid()]));

export const ListSnapshots = keysetQuery(snapshotCursor, {
  connection: z.uuid().optional(),
  /** Taken at or after. */
  from: at.optional(),
  /** Taken before. */
  to: at.optional(),
});
export type ListSnapshots = z.output<typeof ListSnapshots>;

export const SnapshotPage = keysetPage(
  z
    .object({
      connectionId: z.uuid(),
      runNumber: z.int().nullable(),
      jobsByStatus: counts,
      streamsByStatus: counts,
      workstationsByState: counts,
      problemsBySeverity: counts,
      detectedAt: z.iso.datetime(),
    } satisfies Record<keyof Snapshot, z.ZodType>)
    .meta({ id: 'Snapshot' }),
  'SnapshotPage',
);

import { type PartitionedTable } from '../persistence/index.js';

/** Events are kept a month, unless a tenant asks for longer. */
export const platformPartitions: readonly PartitionedTable[] = [{ table: 'event', keepDays: 30 }];

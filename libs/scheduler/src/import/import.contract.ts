import { defineJob } from '@resync/platform/workflows';
import type { ImportReport } from './import.model.js';

export interface ImportInput {
  tenantId: string;
  connectionId: string;
  /** The files wait in the database under this id. */
  importId: string;
  strict: boolean;
}

/** Brings files of definitions, received before, into the store. */
export const importDefinitionsJob = defineJob<ImportInput, ImportReport>({
  name: 'importDefinitions',
  id: ({ tenantId, connectionId }) => `import-definitions/${tenantId}/${connectionId}`,
  priority: 'interactive',
});

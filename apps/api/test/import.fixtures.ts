import { fileURLToPath } from 'node:url';
import { type TestTemporal } from '@resync/platform/testing';
import { asActivities } from '@resync/platform/worker';
import { ImportActivities, ImportRepository, ImportService } from '@resync/scheduler';
import { type ApiHarness } from './api-harness.js';

export const SAMPLES = new URL('../../../test/samples/composer-synthetic/', import.meta.url);
export const SAMPLE_NAMES = [
  'workstations.txt',
  'jobs.txt',
  'resources-prompts-calendars.txt',
  'schedules.txt',
];

/** One job that can be read and one whose string, on line 7, has lost its end. */
export const DAMAGED = '$JOBS\n\nAGT1#GOOD\n DOCOMMAND "true"\n\nAGT1#BAD\n DOCOMMAND "tr\n';

/** A worker with the workflows of the house that can do nothing but import; `temporal` stops it. */
export async function startImportWorker(temporal: TestTemporal, { database }: ApiHarness): Promise<void> {
  const imports = new ImportService(database.tenants, new ImportRepository(database.tenants));
  await temporal.runWorker({
    workflowsPath: fileURLToPath(new URL('../../worker/src/workflows.ts', import.meta.url)),
    activities: asActivities(new ImportActivities(imports)),
  });
}

/** Id of a new connection, to a scheduler that is not there. */
export async function aConnection(api: ApiHarness, tenantId: string, name = 'production'): Promise<string> {
  const admin = await api.as('admin', tenantId);
  const authentication = { kind: 'basic', user: 'bia', password: 'secret' };
  const body = { name, addresses: ['https://127.0.0.1:9'], authentication };
  return String((await admin('POST', '/api/v1/connections', { body })).body.id);
}

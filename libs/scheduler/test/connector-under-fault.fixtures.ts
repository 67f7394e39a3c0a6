import { type ConnectionSettings, SharedRequestBudget, WorkloadAutomationV2 } from '@resync/scheduler';
import { afterAll, afterEach, beforeEach } from 'vitest';
import { aConnection } from './connector.fixtures.js';
import { type Fault, type SampleScheduler, startSampleScheduler } from './sample-scheduler.fixtures.js';

/** A connector for a file's tests, and a scheduler for each: what one gave up may still ask for a while, and requests are counted. */
export function connectorUnderFault() {
  const connector = new WorkloadAutomationV2(new SharedRequestBudget(null));
  let scheduler: SampleScheduler;
  beforeEach(async () => {
    scheduler = await startSampleScheduler();
  });
  afterEach(() => scheduler.close());
  afterAll(() => connector.onModuleDestroy());
  return {
    connector,
    get scheduler() {
      return scheduler;
    },
    open: (changes: Partial<ConnectionSettings> = {}) =>
      connector.open(aConnection([scheduler.url], changes)),
  };
}

export const status =
  (code: number, body = '', headers: Record<string, string> = {}): Fault =>
  (_request, response) => {
    response.writeHead(code, headers).end(body);
    return true;
  };

/** What the work is rejected with; null when it is not. */
export const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

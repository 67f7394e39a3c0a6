import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { workflowSinks } from '../temporal-worker/worker-options.js';
import { quietRuntime, testBundle, type TestTemporal } from './test-temporal.js';

const ANONYMOUS: Record<string, string> = { identity: 'recorder', stackTrace: '' };

/** A sticky queue is called after the process that polls it. */
const withoutHost = (name: unknown): unknown =>
  typeof name === 'string' && /@.+:\d+-[0-9a-f]+$/.test(name) ? 'sticky' : name;

/**
 * Keeps the history of a run as JSON for `replayHistories`, when `RESYNC_RECORD_HISTORIES` is set; does nothing
 * otherwise. Names of hosts and paths stay out of it.
 */
export async function recordHistory(temporal: TestTemporal, workflowId: string, file: string): Promise<void> {
  if (!process.env.RESYNC_RECORD_HISTORIES) return;
  const history = await temporal.client.wait(workflowId, (client) =>
    client.workflow.getHandle(workflowId).fetchHistory(),
  );
  const events: unknown = JSON.parse(historyToJSON(history), (key, value: unknown) =>
    key in ANONYMOUS ? ANONYMOUS[key] : key === 'name' ? withoutHost(value) : value,
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(events, null, 1)}\n`);
}

/** Replays every history in a folder with today's workflow code. By file name: the error, or null when it agrees. */
export async function replayHistories(options: {
  directory: string;
  workflowsPath: string;
}): Promise<Record<string, Error | null>> {
  await quietRuntime();
  const names = readdirSync(options.directory).filter((name) => name.endsWith('.json'));
  const histories = names.map((workflowId) => ({
    workflowId,
    history: historyFromJSON(JSON.parse(readFileSync(join(options.directory, workflowId), 'utf8'))),
  }));
  const worker = {
    workflowBundle: { code: await testBundle(options.workflowsPath) },
    sinks: workflowSinks(),
    replayName: 'replay',
  };
  const results: Record<string, Error | null> = {};
  for await (const { workflowId, error } of Worker.runReplayHistories(worker, histories))
    results[workflowId] = error ?? null;
  return results;
}

/** Size of the bundle of these workflows in MiB: a class that slipped into the sandbox shows here first. */
export const bundleMib = async (workflowsPath: string): Promise<number> =>
  Buffer.byteLength(await testBundle(workflowsPath)) / 2 ** 20;

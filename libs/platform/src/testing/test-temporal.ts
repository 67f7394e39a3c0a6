import { randomUUID } from 'node:crypto';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { ResiliencePolicies } from '../resilience/index.js';
import { type Activities } from '../temporal-worker/as-activities.js';
import { type RunningWorker, startWorker } from '../temporal-worker/start-worker.js';
import { type WorkerConfig } from '../temporal-worker/worker.config.js';
import { installRuntime } from '../temporal-worker/worker-runtime.js';
import { bundleWorkflows } from '../temporal-worker/workflow-bundle.js';
import { TemporalClient, type TemporalConfig, Workflows } from '../temporal/index.js';
import { testEnvironment } from './test-environment.js';
import { testLogger } from './test-logs.js';

export interface TestWorker {
  activities?: Activities;
  /** The file whose exports are the workflows. */
  workflowsPath?: string;
  worker?: Partial<WorkerConfig>;
  temporal?: Partial<TemporalConfig>;
}

export interface TestTemporal {
  config: TemporalConfig;
  client: TemporalClient;
  workflows: Workflows;
  /** A worker of this process, polling before it is handed out; `close` stops it. */
  runWorker(settings: TestWorker): Promise<RunningWorker>;
  close(): Promise<void>;
}

const logger = testLogger('worker-test');
let runtime: Promise<unknown> | undefined;

/** The SDK's runtime without its logs; one per process: its core refuses a second. */
export const quietRuntime = (): Promise<unknown> => (runtime ??= installRuntime(logger, 0));

/** The real server, in a namespace of its own: suites that run side by side never see each other's work. */
export async function openTestTemporal(changes: Partial<TemporalConfig> = {}): Promise<TestTemporal> {
  const address = testEnvironment().temporalAddress;
  const namespace = changes.namespace ?? (await newNamespace(address));
  const config = {
    address,
    namespace,
    uiUrl: 'http://temporal.test',
    tls: false,
    answerTimeoutMs: 20_000,
    callTimeoutMs: 20_000, // the server shares two cores with everything else that is tested
    ...changes,
  };
  const client = new TemporalClient(config, new ResiliencePolicies());
  await quietRuntime();
  const running: RunningWorker[] = [];
  return {
    config,
    client,
    workflows: new Workflows(client),
    async runWorker(settings) {
      const worker = await runTestWorker(config, settings);
      running.push(worker);
      return worker;
    },
    async close() {
      await Promise.all(running.map((worker) => worker.stop()));
      await client.onModuleDestroy();
    },
  };
}

async function newNamespace(address: string): Promise<string> {
  const namespace = `test-${randomUUID()}`;
  const connection = await Connection.connect({ address });
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs('1 day'),
    });
    const keyword = 2; // IndexedValueType INDEXED_VALUE_TYPE_KEYWORD
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: { TenantId: keyword, Kind: keyword, ConnectionId: keyword },
    });
  } finally {
    await connection.close();
  }
  return namespace;
}

const bundles = new Map<string, Promise<string>>();

/** The bundle of a suite's workflows, made once for the process. */
export function testBundle(workflowsPath: string): Promise<string> {
  const bundle = bundles.get(workflowsPath) ?? bundleWorkflows({ workflowsPath });
  bundles.set(workflowsPath, bundle);
  return bundle;
}

async function runTestWorker(config: TemporalConfig, settings: TestWorker): Promise<RunningWorker> {
  const { activities, workflowsPath } = settings;
  const worker = startWorker({
    temporal: { ...config, ...settings.temporal },
    worker: {
      role: !workflowsPath ? 'activities' : activities ? 'all' : 'workflows',
      concurrency: { workflows: 10, 'scheduler-io': 10, outbound: 10, compute: 2, storage: 10 },
      drainMs: 2_000,
      coreMetricsPort: 0,
      ...settings.worker,
    },
    ...(activities && { activities }),
    ...(workflowsPath && { workflows: { code: await testBundle(workflowsPath) } }),
    logger,
  });
  await Promise.race([worker.polling, worker.finished]);
  return worker;
}

import { hostname } from 'node:os';
import { Resource } from '@opentelemetry/resources';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BatchSpanProcessor, NoopSpanProcessor } from '@opentelemetry/sdk-trace-base';
import {
  makeWorkflowExporter,
  OpenTelemetryActivityInboundInterceptor,
} from '@temporalio/interceptors-opentelemetry';
import { type WorkerOptions } from '@temporalio/worker';
import { type Logger } from 'pino';
import { dataConverter, type TemporalConfig } from '../temporal/index.js';
import { TASK_QUEUES } from '../temporal/task-queues.contract.js';
import { type Activities } from './as-activities.js';
import { DEPLOYMENT } from './promote-build.js';
import { tenantInterceptor } from './tenant-interceptor.js';
import { type WorkerConfig } from './worker.config.js';

export interface WorkerSettings {
  temporal: TemporalConfig;
  worker: WorkerConfig;
  /** From `asActivities`; the role `workflows` needs none. */
  activities?: Activities;
  /** The bundle's path or its code; the role `activities` needs none. */
  workflows?: { codePath: string } | { code: string };
  /** Sends the spans of workflow code on; without it they stay at home. */
  otlpEndpoint?: string | undefined;
  logger: Logger;
}

/** Cancelled activities get this long to notice before the process ends without them. */
const CANCEL_GRACE_MS = 5_000;

/** Options of every worker that a process of this role runs: one for workflows, one for each queue of activities. */
export function workersOf(settings: WorkerSettings): WorkerOptions[] {
  const { role } = settings.worker;
  return [
    ...(role === 'activities' ? [] : [workflowWorker(settings)]),
    ...(role === 'workflows' ? [] : activityWorkers(settings)),
  ];
}

function common({ temporal, worker }: WorkerSettings) {
  return {
    namespace: temporal.namespace,
    identity: `${worker.role}@${hostname()}:${process.pid}`,
    dataConverter: dataConverter(temporal.codecKeys),
    shutdownGraceTime: worker.drainMs,
    shutdownForceTime: worker.drainMs + CANCEL_GRACE_MS,
  } satisfies Partial<WorkerOptions>;
}

function workflowWorker(settings: WorkerSettings): WorkerOptions {
  if (!settings.workflows) throw new TypeError('a worker of workflows needs their bundle');
  const { buildId, concurrency } = settings.worker;
  return {
    ...common(settings),
    taskQueue: TASK_QUEUES.workflows,
    workflowBundle: settings.workflows,
    maxConcurrentWorkflowTaskExecutions: concurrency.workflows,
    sinks: workflowSinks(settings.otlpEndpoint),
    ...(buildId && {
      workerDeploymentOptions: {
        useWorkerVersioning: true,
        version: { deploymentName: DEPLOYMENT, buildId },
        defaultVersioningBehavior: 'PINNED', // jobs end where they began; entities say AUTO_UPGRADE themselves
      },
    }),
  };
}

/** Every queue's worker knows every activity: a workflow chooses the queue, not the registration. */
function activityWorkers(settings: WorkerSettings): WorkerOptions[] {
  const { schedulerIo, outbound, compute, storage } = TASK_QUEUES;
  const queues = [schedulerIo, outbound, compute, storage] as const;
  return queues.map((taskQueue) => ({
    ...common(settings),
    taskQueue,
    activities: settings.activities ?? {},
    maxConcurrentActivityTaskExecutions: settings.worker.concurrency[taskQueue],
    maxHeartbeatThrottleInterval: '1 second', // a cancellation arrives with the answer to a heartbeat
    interceptors: {
      activity: [
        (context) => ({ inbound: new OpenTelemetryActivityInboundInterceptor(context) }),
        tenantInterceptor,
      ],
    },
  }));
}

/** The bundle contains the trace interceptors, so each worker (replay included) must take their spans. */
export function workflowSinks(otlpEndpoint?: string) {
  const spans = otlpEndpoint
    ? new BatchSpanProcessor(
        new OTLPTraceExporter({ url: new URL('v1/traces', withSlash(otlpEndpoint)).toString() }),
      )
    : new NoopSpanProcessor();
  return { exporter: makeWorkflowExporter(spans, new Resource({ 'service.name': 'resync-workflows' })) };
}

const withSlash = (address: string): string => (address.endsWith('/') ? address : `${address}/`);

export { asActivities, DuplicateActivity, type Activities } from './temporal-worker/as-activities.js';
export { reportProgress, resumeFrom } from './temporal-worker/report-progress.js';
export { startWorker, type RunningWorker } from './temporal-worker/start-worker.js';
export { type WorkerSettings } from './temporal-worker/worker-options.js';
export { CoreMetrics, installRuntime } from './temporal-worker/worker-runtime.js';
export { workerConfig, type WorkerConfig, type WorkerRole } from './temporal-worker/worker.config.js';
export { bundleWorkflows } from './temporal-worker/workflow-bundle.js';

/** The only entry of the workflow bundle: every workflow of the libs, by the name of its contract. */
export { changeExamples, renewExamples } from '@resync/assistant/workflows';
export { monitor, push, readRunLog, retention, watchdog, webhook } from '@resync/monitoring/workflows';
export { resealSecrets, sweepOperations } from '@resync/platform/workflows';
export { importDefinitions } from '@resync/scheduler/workflows';

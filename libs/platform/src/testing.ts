export { freshDatabase, type FreshDatabase } from './testing/fresh-database.js';
export { anEnvelope, anEvent } from './events/event.fixtures.js';
export { openTestDatabase, ownerClient, type TestDatabase } from './testing/test-database.js';
export { noteSecrets, testLogger } from './testing/test-logs.js';
export { testEnvironment, type TestEnvironment } from './testing/test-environment.js';
export { startProcess } from './testing/child-process.js';
export { openTcpProxy, type TcpProxy } from './testing/tcp-proxy.js';
export { openTestTemporal, testBundle, type TestTemporal, type TestWorker } from './testing/test-temporal.js';
export { bundleMib, recordHistory, replayHistories } from './testing/replay.js';

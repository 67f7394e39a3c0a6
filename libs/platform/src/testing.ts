export { openTestDatabase, ownerClient, type TestDatabase } from './testing/test-database.js';
export { testEnvironment, type TestEnvironment } from './testing/test-environment.js';

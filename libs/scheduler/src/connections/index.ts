export { type AddressReport, type ConnectionProblem, type ConnectionReport } from './connection-report.js';
export { ConnectionTester } from './connection-tester.js';
export { SchedulerConnection } from './connection.entity.js';
export { ConnectionNameTaken, SecretNeeded } from './connection.errors.js';
export {
  CONNECTION_KINDS,
  type Connection,
  type ConnectionChanges,
  type ConnectionKind,
  type NewConnection,
} from './connection.model.js';
export { ConnectionModule } from './connection.module.js';
export { ConnectionObserver } from './connection.observer.js';
export { ConnectionRepository } from './connection.repository.js';
export { connectionSecretsSealed } from './connection.sealed.js';
export { ConnectionService } from './connection.service.js';
export { type TlsFacts } from './tls-facts.js';

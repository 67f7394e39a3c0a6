export {
  BadConfiguration,
  configSection,
  flag,
  integer,
  port,
  readConfig,
  type ConfigOf,
  type ConfigSection,
} from './config/index.js';
export { InvalidInput, NotFound, ResyncError, type ErrorKind, type FieldProblem } from './errors/index.js';
export { deterministicId, newId } from './identifiers/index.js';
export { platformMigrations } from './migrations/index.js';
export {
  APP_ROLE,
  copyRows,
  databaseConfig,
  migrateDatabase,
  migrationConfig,
  Partitions,
  PersistenceModule,
  poolOptions,
  protectGlobalTable,
  protectTenantTable,
  RolesMissing,
  SYSTEM_DATA_SOURCE,
  SYSTEM_ROLE,
  SystemTransaction,
  TenantMismatch,
  TenantSession,
  TenantTransaction,
  type CopyValue,
  type DatabaseConfig,
  type MigrationUrls,
  type PartitionedTable,
} from './persistence/index.js';

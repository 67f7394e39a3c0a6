export { copyRows, type CopyValue } from './copy.js';
export { databaseConfig, migrationConfig, type DatabaseConfig } from './database.config.js';
export { poolOptions } from './data-source.js';
export { migrateDatabase, RolesMissing, type MigrationUrls } from './migrate.js';
export { Partitions, type PartitionedTable } from './partitions.js';
export { PersistenceModule, SYSTEM_DATA_SOURCE } from './persistence.module.js';
export { APP_ROLE, protectGlobalTable, protectTenantTable, SYSTEM_ROLE } from './row-level-security.js';
export { SystemTransaction } from './system-transaction.js';
export { TenantMismatch, TenantSession, TenantTransaction } from './tenant-transaction.js';

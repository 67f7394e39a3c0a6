export { SYSTEM_ACTOR, type Actor } from './actor.js';
export { AuditLog, type AuditEntry, type AuditFilter, type AuditRecord } from './audit-log.js';
export { AuditModule } from './audit.module.js';

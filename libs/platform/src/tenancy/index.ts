export { TenantDirectory } from './tenant-directory.js';
export { FoundingService, type Founded } from './founding.service.js';
export { SlugTaken } from './tenant.errors.js';
export { TenantModule } from './tenant.module.js';
export { TenantService, type Tenant } from './tenant.service.js';

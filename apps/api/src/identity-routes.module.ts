import { Module } from '@nestjs/common';
import { ApiKeyModule, TenantModule, UserModule } from '@resync/platform';
import { ApiKeysController } from './api-keys/api-keys.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { AuthenticationController } from './authentication/authentication.controller.js';
import { MeController } from './authentication/me.controller.js';
import { TenantsController } from './tenants/tenants.controller.js';
import { UsersController } from './users/users.controller.js';

/** Who may come in, as what, and what everybody did. */
@Module({
  imports: [ApiKeyModule, TenantModule, UserModule],
  controllers: [
    AuthenticationController,
    MeController,
    UsersController,
    ApiKeysController,
    TenantsController,
    AuditController,
  ],
})
export class IdentityRoutesModule {}

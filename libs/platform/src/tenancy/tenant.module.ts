import { Module } from '@nestjs/common';
import { UserModule } from '../users/index.js';
import { FoundingService } from './founding.service.js';
import { TenantService } from './tenant.service.js';

@Module({
  imports: [UserModule],
  providers: [FoundingService, TenantService],
  exports: [FoundingService, TenantService],
})
export class TenantModule {}

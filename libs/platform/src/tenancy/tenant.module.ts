import { Module } from '@nestjs/common';
import { UserModule } from '../users/index.js';
import { TenantService } from './tenant.service.js';

@Module({ imports: [UserModule], providers: [TenantService], exports: [TenantService] })
export class TenantModule {}

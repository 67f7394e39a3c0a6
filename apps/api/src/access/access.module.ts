import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { Doorkeeper } from './doorkeeper.service.js';
import { RequestRates } from './request-rates.js';
import { Admission } from './admission.service.js';

@Module({
  providers: [Admission, Doorkeeper, RequestRates, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [Admission, Doorkeeper],
})
export class AccessModule {}

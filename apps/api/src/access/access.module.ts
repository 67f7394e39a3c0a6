import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { RequestRates } from './request-rates.js';
import { Admission } from './admission.service.js';

@Module({
  providers: [Admission, RequestRates, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [Admission],
})
export class AccessModule {}

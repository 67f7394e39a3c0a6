import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { Admission } from './admission.service.js';

@Module({ providers: [Admission, { provide: APP_GUARD, useClass: AccessGuard }], exports: [Admission] })
export class AccessModule {}

import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { IdempotencyModule } from '@resync/platform';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';

@Module({
  imports: [IdempotencyModule],
  providers: [{ provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor }],
})
export class IdempotencyRoutesModule {}

import { Module } from '@nestjs/common';
import { OperationsModule } from '@resync/platform';
import { OperationsController } from './operations.controller.js';

/** Long jobs by id. */
@Module({ imports: [OperationsModule], controllers: [OperationsController] })
export class OperationsRoutesModule {}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SYSTEM_DATA_SOURCE } from '../persistence/index.js';
import { OperationActivities } from './operation.activities.js';
import { OperationRuns } from './operation-runs.js';
import { Operation } from './operation.entity.js';
import { OperationRepository } from './operation.repository.js';
import { Operations } from './operations.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Operation]), TypeOrmModule.forFeature([Operation], SYSTEM_DATA_SOURCE)],
  providers: [OperationRepository, OperationRuns, Operations, OperationActivities],
  exports: [Operations, OperationActivities],
})
export class OperationsModule {}

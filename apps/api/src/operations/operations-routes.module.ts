import { Module } from '@nestjs/common';
import { OperationsModule } from '@resync/platform';
import { OperationRequests } from './operation-requests.service.js';
import { OperationsController } from './operations.controller.js';

/** Long jobs by id. */
@Module({
  imports: [OperationsModule],
  controllers: [OperationsController],
  providers: [OperationRequests],
  exports: [OperationRequests],
})
export class OperationsRoutesModule {}

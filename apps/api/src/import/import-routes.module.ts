import { Module } from '@nestjs/common';
import { OperationsModule } from '@resync/platform';
import { ImportModule } from '@resync/scheduler';
import { ImportController } from './import.controller.js';
import { ImportRequests } from './import-requests.service.js';

/** Definitions from files. */
@Module({
  imports: [ImportModule, OperationsModule],
  controllers: [ImportController],
  providers: [ImportRequests],
})
export class ImportRoutesModule {}

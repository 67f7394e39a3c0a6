import { Module } from '@nestjs/common';
import { ImportActivities } from './import.activities.js';
import { ImportRepository } from './import.repository.js';
import { ImportService } from './import.service.js';

/** Definitions from files. Stands on the global module of persistence. */
@Module({
  providers: [ImportRepository, ImportService, ImportActivities],
  exports: [ImportService, ImportActivities],
})
export class ImportModule {}

import { Injectable } from '@nestjs/common';
import { Context } from '@temporalio/activity';
import type { ImportInput } from './import.contract.js';
import type { ImportOutcome, ImportProgress } from './import.model.js';
import { ImportService } from './import.service.js';

/** Well inside the heartbeat timeout: a step of the database may take longer than that. */
const HEARTBEAT_MS = 5_000;

@Injectable()
export class ImportActivities {
  constructor(private readonly imports: ImportService) {}

  /** Safe to retry: one transaction stores the definitions and the report; an import that has a report gives it again. */
  async importDefinitions({ tenantId, importId, strict }: ImportInput): Promise<ImportOutcome> {
    const context = Context.current();
    let progress: ImportProgress = { done: 0, total: 0, step: 'reading the files' };
    const onProgress = (change: ImportProgress): void => {
      context.cancellationSignal.throwIfAborted();
      context.heartbeat((progress = change));
    };
    const beats = setInterval(() => context.heartbeat(progress), HEARTBEAT_MS);
    try {
      return await this.imports.run(tenantId, importId, { strict, onProgress });
    } finally {
      clearInterval(beats);
    }
  }
}

import { Injectable } from '@nestjs/common';
import { reportedWork } from '@resync/platform';
import type { ImportInput } from './import.contract.js';
import type { ImportReport } from './import.model.js';
import { ImportService } from './import.service.js';

@Injectable()
export class ImportActivities {
  constructor(private readonly imports: ImportService) {}

  /** Safe to retry: one transaction stores the definitions and the report; an import that has a report gives it again. */
  importDefinitions({ tenantId, importId, strict }: ImportInput): Promise<ImportReport> {
    return reportedWork({ done: 0, total: 0, step: 'reading the files' }, (onProgress) =>
      this.imports.run(tenantId, importId, { strict, onProgress }),
    );
  }
}

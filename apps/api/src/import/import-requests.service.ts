import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, AuditLog, Operations, type OperationView, TenantTransaction } from '@resync/platform';
import { ImportService } from '@resync/scheduler';
import { importDefinitionsJob } from '@resync/scheduler/workflows';

/** Files that the audit log names; of the others it knows how many there were. */
const NAMED_FILES = 20;

export interface ImportRequest {
  files: { name: string; text: string }[];
  strict: boolean;
  idempotencyKey?: string | undefined;
}

/** Takes files in and starts the operation that imports them. */
@Injectable()
export class ImportRequests {
  constructor(
    private readonly imports: ImportService,
    private readonly operations: Operations,
    private readonly tenants: TenantTransaction,
    private readonly audit: AuditLog,
  ) {}

  /** Throws `NotFound` for a connection that is not there, and `IdempotencyKeyReused`. */
  async start(
    tenantId: string,
    actor: Actor,
    connectionId: string,
    { files, strict, idempotencyKey }: ImportRequest,
  ): Promise<OperationView> {
    const contents = files.map(({ name, text }) => ({ name, sha256: hash('sha256', text) }));
    const request = {
      kind: 'import',
      startedBy: actor.id,
      idempotencyKey,
      body: { startedBy: actor.id, connectionId, strict, files: contents },
    };
    // Asked first, so that the files of a repetition are not kept a second time.
    const repeated = await this.operations.repeated(tenantId, request);
    if (repeated) return repeated;

    const received = files.map(({ name, text }) => ({ name, content: Buffer.from(text) }));
    const importId = await this.imports.receive(tenantId, connectionId, received);
    const input = { tenantId, connectionId, importId, strict };
    const operation = await this.operations.start(tenantId, { ...request, job: importDefinitionsJob, input });
    await this.tenants.run(tenantId, (manager) =>
      this.audit.write(manager, tenantId, actor, {
        action: 'definitions.import_started',
        object: { kind: 'connection', id: connectionId },
        details: {
          operation: operation.id,
          strict,
          fileCount: contents.length,
          files: contents.slice(0, NAMED_FILES),
        },
      }),
    );
    return operation;
  }
}

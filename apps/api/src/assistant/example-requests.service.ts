import { Injectable } from '@nestjs/common';
import { type ExampleChange, OwnExamples } from '@resync/assistant';
import { changeExamplesJob } from '@resync/assistant/workflows';
import { type Actor, AuditLog, Operations, type OperationView, TenantTransaction } from '@resync/platform';
import { type z } from 'zod';
import { type AddExamples } from './own-examples.dto.js';

/** Who asks, and their `Idempotency-Key`. */
export interface Asking {
  tenantId: string;
  actor: Actor;
  idempotencyKey: string | undefined;
}

/** Takes changes of a tenant's examples in, and starts the operations that learn them. */
@Injectable()
export class ExampleRequests {
  constructor(
    private readonly examples: OwnExamples,
    private readonly operations: Operations,
    private readonly tenants: TenantTransaction,
    private readonly audit: AuditLog,
  ) {}

  /** Throws `ExamplesRefused`, `TooManyExamples`, `IdempotencyKeyReused`. */
  add(asking: Asking, { examples, force }: z.output<typeof AddExamples>): Promise<OperationView> {
    return this.#start(asking, 'examples.add', { examples, force }, (tenantId, by) =>
      this.examples.add(tenantId, by, examples, { force }),
    );
  }

  /** Throws `IdempotencyKeyReused`. */
  remove(asking: Asking, ids: readonly string[]): Promise<OperationView> {
    return this.#start(asking, 'examples.remove', { ids }, (tenantId, by) =>
      this.examples.remove(tenantId, by, ids),
    );
  }

  /** Throws `NotFound`, `CannotUndo`, `IdempotencyKeyReused`. */
  undo(asking: Asking, changeId: string): Promise<OperationView> {
    return this.#start(asking, 'examples.undo', { changeId }, (tenantId, by) =>
      this.examples.undo(tenantId, by, changeId),
    );
  }

  async #start(
    { tenantId, actor, idempotencyKey }: Asking,
    kind: string,
    asked: Record<string, unknown>,
    receive: (tenantId: string, requestedBy: string) => Promise<ExampleChange>,
  ): Promise<OperationView> {
    const request = { kind, startedBy: actor.id, idempotencyKey, body: { startedBy: actor.id, ...asked } };
    // asked first, so that a repetition takes nothing in a second time
    const repeated = await this.operations.repeated(tenantId, request);
    if (repeated) return repeated;
    const { id: changeId, adds, removes } = await receive(tenantId, actor.id);
    const input = { tenantId, changeId };
    const operation = await this.operations.start(tenantId, { ...request, job: changeExamplesJob, input });
    await this.tenants.run(tenantId, (manager) =>
      this.audit.write(manager, tenantId, actor, {
        action: 'assistant.examples_changed',
        object: { kind: 'example_change', id: changeId },
        details: { operation: operation.id, kind, adds: adds.length, removes: removes.length },
      }),
    );
    return operation;
  }
}

import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { NotFound } from '../errors/index.js';
import { newId } from '../identifiers/index.js';
import { TenantMismatch } from '../persistence/index.js';
import { type Job, type JobInput } from '../temporal/job.contract.js';
import { TemporalUnavailable, WorkflowNotRunning, Workflows } from '../temporal/index.js';
import { canonicalJson } from './operation-hash.rules.js';
import { OperationRuns } from './operation-runs.js';
import { Operation } from './operation.entity.js';
import { IdempotencyKeyReused, OperationFinished } from './operation.errors.js';
import { type OperationFilter, OperationRepository } from './operation.repository.js';
import { operationView, type OperationView } from './operation.view.js';

export interface OperationRequest<Input extends JobInput> {
  job: Job<Input, unknown>;
  input: Input;
  /** What clients call it, such as `import`. */
  kind: string;
  /** Who asked: a user's or an API key's id. */
  startedBy: string;
  /** The caller's `Idempotency-Key`. */
  idempotencyKey?: string | undefined;
  /** What the caller sent; two requests of one key must agree in it. Left out: the input. */
  body?: unknown;
}

/** Its input is not known yet, so it says what it is by its body. */
type RepeatableRequest = Pick<OperationRequest<JobInput>, 'kind' | 'idempotencyKey'> & { body: unknown };

/** A list asks Temporal only about what was looked at longer ago than this. */
const FRESH_MS = 2_000;

/** Long jobs that somebody asked for, by id: start, follow, list, cancel. */
@Injectable()
export class Operations {
  constructor(
    private readonly operations: OperationRepository,
    private readonly runs: OperationRuns,
    private readonly workflows: Workflows,
  ) {}

  /**
   * Writes the operation down, then starts its workflow. The same key and body give the same operation; the same
   * key with another body throws `IdempotencyKeyReused`. While Temporal is away the operation stays `pending`.
   */
  async start<Input extends JobInput>(
    tenantId: string,
    request: OperationRequest<Input>,
  ): Promise<OperationView> {
    if (request.input.tenantId !== tenantId) throw new TenantMismatch(tenantId, request.input.tenantId);
    const wanted = operationOf(tenantId, request);
    const operation = await this.operations.create(tenantId, wanted);
    if (operation.bodyHash !== wanted.bodyHash) throw new IdempotencyKeyReused();
    if (operation === wanted) await this.runs.launch(operation);
    return this.get(tenantId, operation.id);
  }

  /**
   * What `start` would answer without starting anything; null when it would start something. For those who have to
   * prepare an input that is not worth preparing twice. Throws `IdempotencyKeyReused`.
   */
  async repeated(
    tenantId: string,
    { kind, idempotencyKey, body }: RepeatableRequest,
  ): Promise<OperationView | null> {
    const earlier = idempotencyKey && (await this.operations.findByKey(tenantId, idempotencyKey));
    if (!earlier) return null;
    if (earlier.bodyHash !== bodyHash(kind, body)) throw new IdempotencyKeyReused();
    return this.get(tenantId, earlier.id);
  }

  /** Throws `NotFound`. */
  async get(tenantId: string, id: string): Promise<OperationView> {
    await this.runs.refresh(await this.#find(tenantId, id));
    return this.#view(await this.#find(tenantId, id));
  }

  /** A page, newest first, each as fresh as it can be had; the next page is `before` its last id. */
  async list(tenantId: string, filter: OperationFilter): Promise<OperationView[]> {
    const open = (await this.operations.list(tenantId, filter)).filter(isStale);
    await Promise.all(open.map((operation) => this.runs.tryRefresh(operation)));
    const page = await this.operations.list(tenantId, filter);
    return page.map((operation) => this.#view(operation));
  }

  /** Asks it to stop and returns at once; the state says when it has. Throws `NotFound`, `OperationFinished`. */
  async cancel(tenantId: string, id: string): Promise<OperationView> {
    const operation = await this.#find(tenantId, id);
    if (!operation.isOpen) throw new OperationFinished(id, operation.state);
    const neverStarted =
      operation.state === 'pending' &&
      (await this.operations.change(tenantId, id, { state: 'cancelled', finishedAt: new Date() }));
    await this.workflows.cancel(operation.workflowId).catch((error: unknown) => {
      if (error instanceof WorkflowNotRunning) return; // not started, or just ended: `get` tells
      if (!(error instanceof TemporalUnavailable && neverStarted)) throw error;
    });
    return this.get(tenantId, id);
  }

  async #find(tenantId: string, id: string): Promise<Operation> {
    const operation = await this.operations.find(tenantId, id);
    if (!operation) throw new NotFound('operation', id);
    return operation;
  }

  #view(operation: Operation): OperationView {
    const { workflowId, runId } = operation;
    return operationView(operation, this.workflows.webUrl(workflowId, runId ?? undefined));
  }
}

const isStale = (operation: Operation): boolean =>
  operation.isOpen && Date.now() - operation.checkedAt.getTime() > FRESH_MS;

function operationOf<Input extends JobInput>(tenantId: string, request: OperationRequest<Input>): Operation {
  const { job, input, kind, startedBy, idempotencyKey, body = input } = request;
  const id = newId();
  return Object.assign(new Operation(), {
    tenantId,
    id,
    kind,
    startedBy,
    input,
    state: 'pending' as const,
    idempotencyKey: idempotencyKey ?? null,
    bodyHash: bodyHash(kind, body),
    workflowType: job.name,
    workflowId: `${job.id(input)}/${id}`,
    runId: null,
    progress: null,
    result: null,
    problem: null,
    createdAt: new Date(),
    checkedAt: new Date(),
    finishedAt: null,
  });
}

const bodyHash = (kind: string, body: unknown): string => hash('sha256', canonicalJson({ kind, body }));

import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Client, Connection, defaultGrpcRetryOptions, makeGrpcRetryInterceptor } from '@temporalio/client';
import { type DataConverter } from '@temporalio/common';
import { OpenTelemetryWorkflowClientInterceptor } from '@temporalio/interceptors-opentelemetry';
import { ResiliencePolicies, type ResiliencePolicy } from '../resilience/index.js';
import { dataConverter, forgivingConverter } from './payload-codec.js';
import { cancelledWhenClosed } from './retry-after-close.js';
import { type TemporalConfig } from './temporal.config.js';
import { isOutage, translate } from './temporal-failures.js';

/** Long enough for a restarted front end, short enough for somebody who waits. */
const CALL_TIMEOUT_MS = 5_000;

/**
 * The connection. It is made by the first call and makes itself anew, so a process starts and serves while Temporal
 * is away, and recovers without help.
 */
@Injectable()
export class TemporalClient implements OnModuleDestroy {
  readonly #client: Client;
  readonly #looking: Client;
  readonly #connection: Connection;
  readonly #policy: ResiliencePolicy;
  readonly #callTimeoutMs: number;
  #closed = false;

  constructor(
    readonly config: TemporalConfig,
    policies: ResiliencePolicies,
  ) {
    this.#callTimeoutMs = config.callTimeoutMs ?? CALL_TIMEOUT_MS;
    this.#connection = Connection.lazy({
      address: config.address,
      tls: config.tls,
      apiKey: config.apiKey,
      // without a bound the pause between attempts grows to two minutes
      channelArgs: { 'grpc.initial_reconnect_backoff_ms': 100, 'grpc.max_reconnect_backoff_ms': 2_000 },
      interceptors: [
        makeGrpcRetryInterceptor(defaultGrpcRetryOptions()),
        cancelledWhenClosed(() => this.#closed),
      ],
    });
    const clientOf = (converter: DataConverter) =>
      new Client({
        connection: this.#connection,
        namespace: config.namespace,
        dataConverter: converter,
        interceptors: { workflow: [new OpenTelemetryWorkflowClientInterceptor()] },
      });
    this.#client = clientOf(dataConverter(config.codecKeys));
    this.#looking = clientOf(forgivingConverter(config.codecKeys));
    this.#policy = policies.get('temporal', config.address, { timeoutMs: this.#callTimeoutMs, isOutage });
  }

  /** A call that Temporal answers by itself. Throws `TemporalUnavailable` and what `translate` makes of others. */
  call<T>(workflowId: string, work: (client: Client) => Promise<T>): Promise<T> {
    return this.#call(workflowId, () => work(this.#client));
  }

  /** The same for looking at a run: payloads that no key opens are nothing to this client. */
  look<T>(workflowId: string, work: (client: Client) => Promise<T>): Promise<T> {
    return this.#call(workflowId, () => work(this.#looking));
  }

  async #call<T>(workflowId: string, work: () => Promise<T>): Promise<T> {
    try {
      return await this.#policy.execute(() => this.#within(this.#callTimeoutMs, work));
    } catch (error) {
      throw translate(error, workflowId);
    }
  }

  /** A call that ends when a worker has done something; says nothing about Temporal's health, so outside the policy. */
  async wait<T>(workflowId: string, work: (client: Client) => Promise<T>, timeoutMs?: number): Promise<T> {
    try {
      return await (timeoutMs === undefined
        ? work(this.#client)
        : this.#within(timeoutMs, () => work(this.#client)));
    } catch (error) {
      throw translate(error, workflowId, 'waiting');
    }
  }

  /** Resolves when Temporal answers and knows the namespace; throws `TemporalUnavailable` otherwise. */
  async check(): Promise<void> {
    await this.call('', (client) =>
      client.workflowService.describeNamespace({ namespace: this.config.namespace }),
    );
  }

  async onModuleDestroy(): Promise<void> {
    this.#closed = true;
    await this.#connection.close();
  }

  #within<T>(timeoutMs: number, work: () => Promise<T>): Promise<T> {
    return this.#connection.withDeadline(Date.now() + timeoutMs, work);
  }
}

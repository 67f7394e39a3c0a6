import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type ConnectionSettings, type EngineInspection, SchedulerConnector } from '../../model/connector.js';
import { PoolRegistry } from '../http/connection-pools.js';
import { LargeAnswers } from '../http/large-answers.js';
import { type RequestBudget } from '../http/request-budget.js';
import { requestPolicy } from '../http/request-policy.js';
import { SchedulerHttp } from '../http/scheduler-http.js';
import { inspectEngine } from './v2.inspection.js';
import { V2Session } from './v2.session.js';

/** IBM/HCL Workload Automation by its REST API V2. Reads only. */
@Injectable()
export class WorkloadAutomationV2 extends SchedulerConnector implements OnModuleDestroy {
  readonly kind = 'workload-automation-v2';
  readonly #pools = new PoolRegistry();
  readonly #large = new LargeAnswers();

  constructor(private readonly budget: RequestBudget) {
    super();
  }

  async open(settings: ConnectionSettings): Promise<V2Session> {
    return new V2Session(this.#http(settings), settings);
  }

  async inspect(settings: ConnectionSettings): Promise<EngineInspection> {
    const http = this.#http(settings);
    return inspectEngine(http, new V2Session(http, settings));
  }

  /** Closes the sockets of a connection that is gone. */
  forget(connectionId: string): Promise<void> {
    return this.#pools.forget(connectionId);
  }

  #http(settings: ConnectionSettings): SchedulerHttp {
    return new SchedulerHttp(
      settings,
      this.#pools.of(settings),
      this.budget,
      requestPolicy(settings),
      this.#large,
    );
  }

  onModuleDestroy(): Promise<void> {
    return this.#pools.close();
  }
}

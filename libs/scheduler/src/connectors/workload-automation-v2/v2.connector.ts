import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type ConnectionSettings, type SchedulerConnector } from '../../model/connector.js';
import { PoolRegistry } from '../http/connection-pools.js';
import { type RequestBudget } from '../http/request-budget.js';
import { requestPolicy } from '../http/request-policy.js';
import { SchedulerHttp } from '../http/scheduler-http.js';
import { V2Session } from './v2.session.js';

/** IBM/HCL Workload Automation by its REST API V2. Reads only. */
@Injectable()
export class WorkloadAutomationV2 implements SchedulerConnector, OnModuleDestroy {
  readonly kind = 'workload-automation-v2';
  readonly #pools = new PoolRegistry();

  constructor(private readonly budget: RequestBudget) {}

  /** Sends nothing yet. Sessions of one connection share its sockets and its budget of requests. */
  async open(settings: ConnectionSettings): Promise<V2Session> {
    const pools = this.#pools.of(settings);
    return new V2Session(new SchedulerHttp(settings, pools, this.budget, requestPolicy(settings)), settings);
  }

  /** Closes the sockets of a connection that is gone. */
  forget(connectionId: string): Promise<void> {
    return this.#pools.forget(connectionId);
  }

  onModuleDestroy(): Promise<void> {
    return this.#pools.close();
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { type Actor, NotFound } from '@resync/platform';
import {
  type Connection,
  type ConnectionReport,
  ConnectionService,
  ConnectionTester,
  type NewConnection,
} from '@resync/scheduler';
import { type SimulatorAccess } from './demonstration.config.js';

export const SIMULATOR = Symbol('SIMULATOR');
export const DEMONSTRATION_NAME = 'demo';

/** A connection to the simulator, for who wants to see before they connect a scheduler of their own. */
export const demonstrationConnection = ({ address, user, password }: SimulatorAccess): NewConnection => ({
  name: DEMONSTRATION_NAME,
  addresses: [address],
  authentication: { kind: 'basic', user, password },
  // its clock runs sixty times faster: it is looked at as often as a connection may be
  pollingIntervalSeconds: 5,
});

/** The simulator's password stays in here: whoever begins need not know it. */
@Injectable()
export class DemonstrationService {
  constructor(
    @Inject(SIMULATOR) private readonly simulator: SimulatorAccess | null,
    private readonly connections: ConnectionService,
    private readonly tester: ConnectionTester,
  ) {}

  address(): string | null {
    return this.simulator?.address ?? null;
  }

  /** Throws `NotFound` where no simulator runs beside the house. */
  test(tenantId: string): Promise<ConnectionReport> {
    return this.tester.testDraft(tenantId, this.#connection());
  }

  /** Throws `NotFound`, and `ConnectionNameTaken` when the tenant has it already. */
  connect(tenantId: string, actor: Actor): Promise<Connection> {
    return this.connections.create(tenantId, actor, this.#connection());
  }

  #connection(): NewConnection {
    if (!this.simulator) throw new NotFound('the simulator', DEMONSTRATION_NAME);
    return demonstrationConnection(this.simulator);
  }
}

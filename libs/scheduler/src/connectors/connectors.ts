import {
  type ConnectionSettings,
  type EngineInspection,
  type SchedulerConnector,
  type SchedulerSession,
} from '../model/connector.js';

/** Every kind of scheduler that the house can reach; a connection names its own. */
export class Connectors {
  readonly #byKind: ReadonlyMap<string, SchedulerConnector>;

  constructor(connectors: readonly SchedulerConnector[]) {
    this.#byKind = new Map(connectors.map((connector) => [connector.kind, connector]));
  }

  open(settings: ConnectionSettings): Promise<SchedulerSession> {
    return this.#of(settings).open(settings);
  }

  inspect(settings: ConnectionSettings): Promise<EngineInspection> {
    return this.#of(settings).inspect(settings);
  }

  async forget(connectionId: string): Promise<void> {
    for (const connector of this.#byKind.values()) await connector.forget(connectionId);
  }

  /** Kinds are checked where a connection is made: one without a connector is a programming error. */
  #of({ kind }: ConnectionSettings): SchedulerConnector {
    const connector = this.#byKind.get(kind);
    if (!connector) throw new Error(`no connector reaches a scheduler of kind ${kind}`);
    return connector;
  }
}

/**
 * Who must know when a connection comes, changes or goes: the lib that watches schedulers provides it.
 * Called after the commit. A failure is logged and takes nothing back: whoever observes reconciles by itself.
 */
export abstract class ConnectionObserver {
  abstract created(tenantId: string, connectionId: string): Promise<void>;
  abstract changed(tenantId: string, connectionId: string): Promise<void>;
  /** Polling may begin again where the scheduler had refused the credentials. Comes instead of `changed`. */
  abstract credentialsChanged(tenantId: string, connectionId: string): Promise<void>;
  abstract removed(tenantId: string, connectionId: string): Promise<void>;
}

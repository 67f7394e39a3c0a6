/** One poll of one connection, from the first request to the commit. */
export interface CycleRequest {
  tenantId: string;
  connectionId: string;
  /** Read the whole plan; otherwise the cycle decides itself whether a full sweep is due. */
  full: boolean;
  /** Aborts the fetch; a commit that has begun is finished. */
  signal?: AbortSignal;
  /** Called whenever something was read or written. */
  onProgress?: () => void;
}

export type CycleOutcome =
  | {
      kind: 'completed';
      cycleId: string;
      scope: 'full' | 'delta';
      events: number;
      rowsChanged: number;
      schedulerMs: number;
      /** At least 1: lengthen the interval by this factor, because the scheduler has slowed down. */
      slowdown: number;
    }
  | {
      kind: 'failed';
      code: string;
      message: string;
      consecutiveFailures: number;
      retryAfterMs: number | null;
    }
  /** The scheduler refused the credentials: no poll until they change. */
  | { kind: 'refused' }
  /** Another poll took the epoch: this one rolled back. */
  | { kind: 'superseded' }
  /** The connection was removed. */
  | { kind: 'gone' };

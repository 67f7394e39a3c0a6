import { type components } from '../generated/api.js';

/** What happened, as clients receive it. `sequence` has no gaps within a tenant. */
export type ResyncEvent = components['schemas']['Event'];

/** `types` are alternatives; everything else has to hold as well. */
export interface EventFilter {
  types?: ('jobs' | 'workstations' | 'system' | 'critical')[];
  severity?: ResyncEvent['severity'];
  /** Pattern over the object's key: `*` any run of characters, `?` any one. */
  object?: string;
  connection?: string;
}

/** The frames of the server that a subscription reads; others are none of its business. */
export type ServerFrame =
  | { type: 'welcome'; cursor: number; heartbeatSeconds: number }
  | { type: 'subscribed'; cursor: number }
  | { type: 'event'; event: ResyncEvent }
  | { type: 'heartbeat'; cursor: number }
  | { type: 'reset'; cursor: number }
  | { type: 'error'; code: string; message: string };

const READ = new Set(['welcome', 'subscribed', 'event', 'heartbeat', 'reset', 'error']);

/** Null for frames of another kind or of a newer server. */
export function readFrame(text: string): ServerFrame | null {
  const frame: unknown = JSON.parse(text);
  if (typeof frame !== 'object' || frame === null || !('type' in frame)) return null;
  return READ.has(String(frame.type)) ? (frame as ServerFrame) : null;
}

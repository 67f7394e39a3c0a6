import type { Findings } from '../detection/detection.model.js';
import type { WatchedConnection } from '../watch/watched-connections.service.js';
import { overdueAt } from '../watch/freshness.rules.js';

/** One open interruption per connection; the commit of a poll ends it too. */
export const interruptionKey = (connectionId: string): string => `monitoring.interrupted|${connectionId}`;

/** Nobody polls a connection that should be polled: everything else that is said about it may be old. */
export function judgeInterruption(connection: WatchedConnection, now: Date, findings: Findings): void {
  const { id, name, standing, freshness } = connection;
  const object = { kind: 'monitoring', id, key: name, connectionId: id } as const;
  const conditionKey = interruptionKey(id);
  if (freshness === 'interrupted') {
    findings.raise({
      conditionKey,
      type: 'monitoring.interrupted',
      category: 'system',
      severity: 'critical',
      object,
      occurredAt: overdueAt(connection, standing),
      data: {
        lastSuccessAt: standing?.lastSuccessAt?.toISOString() ?? null,
        lastStartedAt: standing?.lastStartedAt?.toISOString() ?? null,
        intervalSeconds: connection.intervalSeconds,
      },
    });
    return;
  }
  const closed = findings.clear(conditionKey);
  if (closed.length === 0) return;
  findings.tell({
    type: 'monitoring.resumed',
    category: 'system',
    severity: 'info',
    object,
    occurredAt: now,
    fingerprint: closed[0] ?? null,
    data: { closed, freshness },
  });
}

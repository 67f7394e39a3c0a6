import { type Event, eventPredicate } from '@resync/platform';
import { type Subscription } from './socket.frames.js';

type Predicate = (event: Event) => boolean;

/** The worst, unless the tenant has switched alerts off: then events are recorded, but nobody is alarmed. */
const isCritical: Predicate = ({ severity, data }) => severity === 'critical' && data.alert !== false;

/** Types are alternatives; whatever else is given must hold as well. */
export function subscriptionFilter({ types, severity, object, connection }: Subscription): Predicate {
  const others = eventPredicate({ severity, object, connectionId: connection });
  if (!types) return others;
  const wanted = new Set<string>(types);
  return (event) =>
    (wanted.has(event.category) || (wanted.has('critical') && isCritical(event))) && others(event);
}

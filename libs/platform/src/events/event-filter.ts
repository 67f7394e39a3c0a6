import { EVENT_SEVERITIES, type Event, type EventCategory, type EventSeverity } from './event.model.js';

/** Which events somebody wants. All that is given must hold; what is left out holds for every event. */
export interface EventFilter {
  /** Exact types such as `job.abend`; one of them. */
  types?: readonly string[];
  /** One of them. */
  categories?: readonly EventCategory[];
  /** This or worse. */
  severity?: EventSeverity;
  /** Pattern over the object's key: `*` any run of characters, `?` any one; case does not matter. */
  object?: string;
  connectionId?: string;
  /** By `detectedAt`, inclusive. */
  from?: Date;
  /** By `detectedAt`, exclusive. */
  to?: Date;
}

/** The severity and all that are worse. */
export const atLeast = (severity: EventSeverity): EventSeverity[] =>
  EVENT_SEVERITIES.slice(EVENT_SEVERITIES.indexOf(severity));

/** An object pattern as a LIKE pattern with `\` as its escape character. */
export const likePattern = (pattern: string): string =>
  pattern
    .replace(/[\\%_]/g, (special) => `\\${special}`)
    .replaceAll('*', '%')
    .replaceAll('?', '_');

/**
 * Whether a text matches an object pattern. Linear in practice and never exponential: it goes back only to the
 * last `*`, unlike a regular expression made of the pattern.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  const [wanted, given] = [Array.from(pattern.toLowerCase()), Array.from(text.toLowerCase())];
  let [p, t, star, resume] = [0, 0, -1, 0];
  while (t < given.length) {
    if (wanted[p] === '*') {
      star = p++;
      resume = t;
    } else if (p < wanted.length && (wanted[p] === '?' || wanted[p] === given[t])) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++resume;
    } else return false;
  }
  while (wanted[p] === '*') p++;
  return p === wanted.length;
}

/** The filter as one question about an event; severities are looked up once. */
export function eventPredicate(filter: EventFilter): (event: Event) => boolean {
  const severities = filter.severity === undefined ? null : new Set(atLeast(filter.severity));
  return (event) =>
    (!filter.types || filter.types.includes(event.type)) &&
    (!filter.categories || filter.categories.includes(event.category)) &&
    (!severities || severities.has(event.severity)) &&
    (filter.connectionId === undefined || event.object.connectionId === filter.connectionId) &&
    (filter.object === undefined || matchesPattern(filter.object, event.object.key)) &&
    (!filter.from || event.detectedAt >= filter.from.toISOString()) &&
    (!filter.to || event.detectedAt < filter.to.toISOString());
}

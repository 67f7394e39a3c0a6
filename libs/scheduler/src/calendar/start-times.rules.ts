import type { TimeRestrictions } from '../import/composer/composer.model.js';

/** Times of a run cycle over those of its stream: AT and SCHEDTIME replace each other. */
export function overrideTimes(times: TimeRestrictions, by: TimeRestrictions): TimeRestrictions {
  if (!by.at && !by.schedTime) return { ...times, ...by };
  const { at: _at, schedTime: _schedTime, ...rest } = times;
  return { ...rest, ...by };
}

/** What two instances of one day differ in; empty when they start with the day. */
export function startKey({ at, schedTime }: TimeRestrictions): string {
  const time = at ?? schedTime;
  return time ? `${time.minutes} ${time.days} ${time.timeZone ?? ''}` : '';
}

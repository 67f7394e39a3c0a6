import type { DayReason, DayReasonCode } from './calendar.model.js';
import type { Look } from './compiled-cycle.js';
import { type PlainDay, toIsoDay, weekdayOf } from './plain-day.rules.js';

const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const dayName = (day: PlainDay) => `${NAMES[weekdayOf(day)]} ${toIsoDay(day)}`;

/** What an ON says of a day, in words. `agreed`: its subset follows it. */
export function reasonOf(label: string, { landing }: Look, day: PlainDay, agreed: boolean): DayReason {
  const reason = (code: DayReasonCode, text: string, other?: PlainDay): DayReason => ({
    code,
    runCycle: label,
    day: other === undefined ? null : toIsoDay(other),
    text: `${label}: ${text}`,
  });
  if ((landing.kind === 'own' || landing.kind === 'from') && !agreed)
    return reason('not_all_of_subset', 'wants this day, but another AND of its subset does not');
  switch (landing.kind) {
    case 'own':
      return reason('chosen', `runs on ${dayName(day)}`);
    case 'from':
      return reason('moved_here', `meant for ${dayName(landing.day)}, a free day`, landing.day);
    case 'free_day':
      return reason('free_day', `${dayName(day)} is a free day (FDIGNORE)`);
    case 'moved_away':
      return landing.to === undefined
        ? reason('moved_away', `${dayName(day)} is a free day, and there is no work day near`)
        : reason('moved_away', `${dayName(day)} is a free day: runs on ${dayName(landing.to)}`, landing.to);
    case 'not_in_force':
      return reason('not_in_force', `wants ${dayName(day)}, which is outside VALIDFROM and VALIDTO`);
    case 'unknown':
      return reason('unreadable', 'cannot be read, so it is not known whether it means this day');
    case 'none':
      return reason('not_chosen', `does not mean ${dayName(day)}`);
  }
}

export const excepted = (label: string): DayReason => ({
  code: 'excepted',
  runCycle: label,
  day: null,
  text: `${label}: EXCEPT takes this day away`,
});

export const ofStream = (
  code: 'draft' | 'workstation_ignored' | 'not_valid_yet' | 'on_request' | 'no_run_cycle',
  text: string,
): DayReason => ({ code, runCycle: null, day: null, text });

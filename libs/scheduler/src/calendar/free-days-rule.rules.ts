import type { FreeDaysRule } from './calendar.model.js';
import type { PlainDay } from './plain-day.rules.js';
import { FARTHEST_DAYS } from './assumptions.rules.js';
import type { WorkDays } from './work-days.rules.js';

/** Where a day stands under FDIGNORE, FDNEXT or FDPREV: `own`, the day itself is meant; `from`, another one comes here. */
export type Landing =
  | { kind: 'own' }
  | { kind: 'from'; day: PlainDay }
  | { kind: 'free_day' }
  | { kind: 'moved_away'; to: PlainDay | undefined }
  | { kind: 'none' };

export function land(
  rule: FreeDaysRule,
  day: PlainDay,
  workDays: WorkDays,
  isMeant: (day: PlainDay) => boolean,
): Landing {
  if (rule === 'none') return { kind: isMeant(day) ? 'own' : 'none' };
  if (!workDays.isFree(day)) {
    if (isMeant(day)) return { kind: 'own' };
    const from = rule === 'ignore' ? undefined : comesFrom(rule, day, workDays, isMeant);
    return from === undefined ? { kind: 'none' } : { kind: 'from', day: from };
  }
  if (!isMeant(day)) return { kind: 'none' };
  if (rule === 'ignore') return { kind: 'free_day' };
  return { kind: 'moved_away', to: workDays.nearest(day, rule === 'next' ? 1 : -1) };
}

/** A free day that is meant, with nothing but free days between it and this work day. */
function comesFrom(
  rule: 'next' | 'previous',
  day: PlainDay,
  workDays: WorkDays,
  isMeant: (day: PlainDay) => boolean,
): PlainDay | undefined {
  const step = rule === 'next' ? -1 : 1;
  for (let away = 1; away <= FARTHEST_DAYS; away++) {
    const candidate = day + away * step;
    if (!workDays.isFree(candidate)) return undefined;
    if (isMeant(candidate)) return candidate;
  }
  return undefined;
}

import { type PlainDay, toPlainDay } from './plain-day.rules.js';

/*
 * What neither the reference nor the vendor's manual says, and what is done here until a real engine is asked. [?]
 * From the manual (pages `on`, `except`, `freedays`, run cycle group) and not assumed: VALIDTO is not included; subsets are
 * united; an EXCEPT speaks to its own subset; AND means all AND of the subset; HOLIDAYS stands in for a missing calendar
 * of free days.
 *
 * Assumed where the rule stands:
 * - weeks begin on Monday (`weekOf`);
 * - validity is asked of the day on which the stream would run, after offset and free-days rule (`CompiledCycle`);
 * - an EXCEPT with AT or SCHEDTIME takes away what starts at that time, one without takes the day (`subset.rules.ts`);
 * - beside ON of kind OR, all ON of kind AND together are one more (`subset.rules.ts`);
 * - run cycles that ask for the same time of one day ask for one instance (`subset.rules.ts`);
 * - a run cycle group without FREEDAYS uses those of the stream; its times yield to those of the ON that names it;
 * - several of BYDAY, BYMONTHDAY, BYWORKDAY, BYFREEDAY in one rule must all hold, and INTERVAL counts work or free days
 *   beside BYWORKDAY or BYFREEDAY (`recurrence.rules.ts`).
 */

/** [?] Where INTERVAL counts from when neither the run cycle nor the stream has VALIDFROM: a Monday and first of a year. */
export const ORIGIN_WITHOUT_VALIDFROM: PlainDay = toPlainDay('2018-01-01');

/** [?] The free days of who names no calendar; it may be missing, and is looked for in the root folder. */
export const DEFAULT_FREE_DAYS = { folder: '/', name: 'HOLIDAYS' };

/** The manual's name for the subset of a run cycle that names none. */
export const DEFAULT_SUBSET = 'SUBSET_1';

/** [?] Days that an offset or a free-days rule reaches at most. */
export const FARTHEST_DAYS = 3_660;

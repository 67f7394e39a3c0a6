import { describe, expect, it } from 'vitest';
import { days, plannedDays, streamDays, window } from './calendar.fixtures.js';

/**
 * Computed by hand from a paper calendar. 1 November 2025 is a Saturday, 1 December a Monday; free days of FERIADOS in
 * November are 2 (Sunday), 15 (Saturday) and 20 (Thursday).
 */
type Case = [clauses: string, window: string, expected: string, why: string];

const FREE = 'FREEDAYS FERIADOS';
const rule = (text: string, more = '') => `ON RUNCYCLE R ${more} "${text}"`;

// prettier-ignore
const CASES: Record<string, Case[]> = {
  'named days': [
    ['ON 11/21/2025,11/24/2025', '2025-11', '2025-11: 21 24', 'dates mean themselves'],
    ['ON 20251121 20251230', '2025-11', '2025-11: 21', 'a date outside the window is not shown'],
    ['ON MO,WE,FR', '2025-11-01 2025-11-14', '2025-11: 3 5 7 10 12 14', 'weekdays repeat each week'],
    ['ON SU', '2025-11', '2025-11: 2 9 16 23 30', 'five Sundays'],
    ['ON EVERYDAY', '2025-11-28 2025-12-02', '2025-11: 28 29 30; 2025-12: 1 2', 'across a month'],
    ['ON WEEKDAYS', '2025-11-13 2025-11-24', '2025-11: 13 14 17 18 19 20 21 24', 'free days are weekdays too'],
    [`${FREE} ON WORKDAYS`, '2025-11-13 2025-11-24', '2025-11: 13 14 17 18 19 21 24', 'the 20th is free'],
    [`${FREE} ON FREEDAYS`, '2025-11', '2025-11: 1 2 8 9 15 16 20 22 23 29 30', 'weekends and the 20th'],
    [`${FREE} -SA ON FREEDAYS`, '2025-11', '2025-11: 2 9 15 16 20 23 30', 'Saturdays are worked, the 15th is in the calendar'],
    [`${FREE} -SA -SU ON FREEDAYS`, '2025-11', '2025-11: 2 15 20', 'only the calendar is free'],
    ['ON WORKDAYS', '2025-11-05 2025-11-10', '2025-11: 5 7 10', 'without FREEDAYS the free days are those of HOLIDAYS'],
    ['FREEDAYS NOSUCH ON WORKDAYS', '2025-11-05 2025-11-10', '2025-11: 5 7 10', 'HOLIDAYS stands in for a missing one'],
    ['ON REQUEST', '2025-11', '', 'only when it is submitted'],
    ['ON REQUEST ON MO', '2025-11', '2025-11: 3 10 17 24', 'REQUEST adds nothing and takes nothing'],
    ['', '2025-11', '', 'no ON: only when it is submitted'],
    ['DRAFT ON EVERYDAY', '2025-11', '', 'drafts are not planned'],
  ],
  validity: [
    ['ON RUNCYCLE A VALIDFROM 11/10/2025 EVERYDAY', '2025-11-08 2025-11-12', '2025-11: 10 11 12', 'VALIDFROM is included'],
    ['ON RUNCYCLE A VALIDTO 11/10/2025 EVERYDAY', '2025-11-08 2025-11-12', '2025-11: 8 9', 'VALIDTO is not'],
    ['ON RUNCYCLE A VALIDFROM 11/10/2025 VALIDTO 11/11/2025 EVERYDAY', '2025-11', '2025-11: 10', 'one day'],
    ['ON RUNCYCLE A VALIDFROM 11/10/2025 VALIDTO 11/10/2025 EVERYDAY', '2025-11', '', 'no day'],
    ['VALIDFROM 11/20/2025 ON EVERYDAY', '2025-11-18 2025-11-22', '2025-11: 20 21 22', 'of the stream'],
    ['ON EVERYDAY EXCEPT RUNCYCLE X VALIDFROM 11/10/2025 VALIDTO 11/12/2025 EVERYDAY', '2025-11-08 2025-11-13', '2025-11: 8 9 12 13', 'an EXCEPT has its own'],
    [`${FREE} ON RUNCYCLE A VALIDFROM 11/21/2025 TH FDNEXT`, '2025-11', '2025-11: 21 27', 'asked of the day it runs on: meant for the 20th, runs on the 21st'],
  ],
  'daily rules': [
    [rule('FREQ=DAILY'), '2025-11-28 2025-12-01', '2025-11: 28 29 30; 2025-12: 1', 'each day'],
    [rule('FREQ=DAILY;INTERVAL=1;'), '2025-11-29 2025-11-30', '2025-11: 29 30', 'the last ; says nothing'],
    [rule('freq=daily; interval=1'), '2025-11-29 2025-11-30', '2025-11: 29 30', 'in any case, with blanks'],
    [rule('FREQ=DAILY;INTERVAL=3', 'VALIDFROM 11/01/2025'), '2025-11', '2025-11: 1 4 7 10 13 16 19 22 25 28', 'each third, from VALIDFROM'],
    [rule('FREQ=DAILY;INTERVAL=2', 'VALIDFROM 10/30/2025'), '2025-11-01 2025-11-08', '2025-11: 1 3 5 7', 'counted on across the month'],
    [`VALIDFROM 11/02/2025 ${rule('FREQ=DAILY;INTERVAL=7')}`, '2025-11', '2025-11: 2 9 16 23 30', 'from VALIDFROM of the stream'],
    [`${FREE} ${rule('FREQ=DAILY;BYWORKDAY')}`, '2025-11-14 2025-11-21', '2025-11: 14 17 18 19 21', 'work days'],
    [`${FREE} ${rule('FREQ=DAILY;BYFREEDAY')}`, '2025-11-14 2025-11-23', '2025-11: 15 16 20 22 23', 'free days'],
    [`${FREE} ${rule('FREQ=DAILY;INTERVAL=2;BYWORKDAY', 'VALIDFROM 11/03/2025')}`, '2025-11', '2025-11: 3 5 7 11 13 17 19 24 26 28', 'each second work day'],
    [`${FREE} ${rule('FREQ=DAILY;INTERVAL=5;BYWORKDAY', 'VALIDFROM 11/01/2025')}`, '2025-11', '2025-11: 3 10 17 25', 'from Saturday the 1st the first work day is the 3rd'],
    [`${FREE} ${rule('FREQ=DAILY;INTERVAL=2;BYFREEDAY', 'VALIDFROM 11/01/2025')}`, '2025-11', '2025-11: 1 8 15 20 23 30', 'each second free day'],
    [rule('FREQ=DAILY;BYDAY=TU,TH'), '2025-11-01 2025-11-15', '2025-11: 4 6 11 13', 'BYDAY filters'],
  ],
  'weekly rules': [
    [rule('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'), '2025-11-06 2025-11-11', '2025-11: 6 7 10 11', 'Monday to Friday'],
    [rule('FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', 'VALIDFROM 11/03/2025'), '2025-11', '2025-11: 7 21', 'the weeks of the 3rd and the 17th'],
    [rule('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR', 'VALIDFROM 11/05/2025'), '2025-11-01 2025-12-07', '2025-11: 7 17 21; 2025-12: 1 5', 'the Monday of the first week is before VALIDFROM'],
    [rule('FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO', 'VALIDFROM 11/02/2025'), '2025-11', '2025-11: 2 10 16 24 30', 'Sunday ends a week: the next but one begins on the 10th'],
    [rule('FREQ=WEEKLY', 'VALIDFROM 11/05/2025'), '2025-11', '2025-11: 5 12 19 26', 'the weekday of VALIDFROM'],
  ],
  'monthly rules': [
    [rule('FREQ=MONTHLY;BYMONTHDAY=5'), '2025-11 2026-01', '2025-11: 5; 2025-12: 5; 2026-01: 5', 'the 5th'],
    [rule('FREQ=MONTHLY;BYMONTHDAY=-1'), '2025-11 2026-03', '2025-11: 30; 2025-12: 31; 2026-01: 31; 2026-02: 28; 2026-03: 31', 'the last day'],
    [rule('FREQ=MONTHLY;BYMONTHDAY=-1'), '2028-02', '2028-02: 29', 'of a leap year'],
    [rule('FREQ=MONTHLY;BYMONTHDAY=31'), '2025-11 2026-01', '2025-12: 31; 2026-01: 31', 'November has none'],
    [rule('FREQ=MONTHLY;BYMONTHDAY=-3'), '2025-11 2025-12', '2025-11: 28; 2025-12: 29', 'the last but two'],
    [rule('FREQ=MONTHLY;BYMONTHDAY=1,15,-1'), '2025-12', '2025-12: 1 15 31', 'several'],
    [rule('FREQ=MONTHLY;BYMONTHDAY=30,-1'), '2025-11', '2025-11: 30', 'twice the same day is once'],
    [rule('FREQ=MONTHLY;BYDAY=2SU'), '2025-11 2025-12', '2025-11: 9; 2025-12: 14', 'the second Sunday'],
    [rule('FREQ=MONTHLY;BYDAY=-1FR'), '2025-11 2025-12', '2025-11: 28; 2025-12: 26', 'the last Friday'],
    [rule('FREQ=MONTHLY;BYDAY=1MO,+3MO'), '2025-11 2025-12', '2025-11: 3 17; 2025-12: 1 15', 'first and third'],
    [rule('FREQ=MONTHLY;BYDAY=5SA'), '2025-11 2025-12', '2025-11: 29', 'December has four'],
    [rule('FREQ=MONTHLY;BYDAY=MO'), '2025-11', '2025-11: 3 10 17 24', 'without number each one'],
    [rule('FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR'), '2026-01 2026-03', '2026-02: 13; 2026-03: 13', 'both must hold'],
    [rule('FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=10', 'VALIDFROM 11/01/2025'), '2025-11 2026-03', '2025-11: 10; 2026-01: 10; 2026-03: 10', 'each second month, across the year'],
    [rule('FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1', 'VALIDFROM 10/31/2025'), '2025-10 2026-05', '2025-10: 31; 2026-01: 31; 2026-04: 30', 'a quarter'],
    [rule('FREQ=MONTHLY', 'VALIDFROM 11/20/2025'), '2025-11 2026-01', '2025-11: 20; 2025-12: 20; 2026-01: 20', 'the day of VALIDFROM'],
    [`${FREE} ${rule('FREQ=MONTHLY;BYMONTHDAY=1,2,3;BYWORKDAY')}`, '2025-11 2025-12', '2025-11: 3; 2025-12: 1 2 3', 'the 1st and 2nd of November are a weekend'],
  ],
  'yearly rules': [
    [rule('FREQ=YEARLY', 'VALIDFROM 12/31/2024'), '2024-12 2026-12', '2024-12: 31; 2025-12: 31; 2026-12: 31', 'the day of VALIDFROM'],
    [rule('FREQ=YEARLY', 'VALIDFROM 02/29/2024'), '2024-01 2028-12', '2024-02: 29; 2028-02: 29', 'other years have no 29 February'],
    [rule('FREQ=YEARLY;INTERVAL=2', 'VALIDFROM 03/01/2024'), '2024-01 2027-12', '2024-03: 1; 2026-03: 1', 'each second year'],
    [rule('FREQ=YEARLY;BYDAY=1MO'), '2025-01 2026-12', '2025-01: 6; 2026-01: 5', 'the first Monday of the year'],
    [rule('FREQ=YEARLY;BYDAY=-1FR'), '2025-01 2026-12', '2025-12: 26; 2026-12: 25', 'the last Friday of the year'],
  ],
  'calendars and offsets': [
    ['ON PAY', '2025-11 2025-12', '2025-11: 5 20; 2025-12: 5', 'the dates of the calendar'],
    ['ON PAY +0 DAYS', '2025-11', '2025-11: 5 20', 'no offset'],
    ['ON PAY +1 DAYS', '2025-11 2025-12', '2025-11: 6 21; 2025-12: 6', 'the day after, a Saturday too'],
    ['ON PAY -2 DAYS', '2025-11 2025-12', '2025-11: 3 18; 2025-12: 3', 'two days before'],
    ['ON PAY +3 WEEKDAYS', '2025-11 2025-12', '2025-11: 10 25; 2025-12: 10', 'over a weekend'],
    ['ON ENDS +1 WEEKDAYS', '2025-11 2026-01', '2025-12: 1; 2026-01: 1', 'from a Sunday to Monday; 1 January is a weekday'],
    ['ON ENDS -1 WEEKDAYS', '2025-11 2025-12', '2025-11: 28; 2025-12: 30', 'from a Sunday back to Friday'],
    [`${FREE} ON PAY -1 WORKDAYS`, '2025-11 2025-12', '2025-11: 4 19; 2025-12: 4', 'the work day before'],
    [`${FREE} ON PAY +1 WORKDAYS`, '2025-11 2025-12', '2025-11: 6 21; 2025-12: 8', 'the work day after, over a weekend'],
    [`${FREE} ON ENDS -1 WORKDAYS`, '2025-11 2025-12', '2025-11: 28; 2025-12: 30', 'before Sunday the 30th'],
    [`${FREE} -SA ON ENDS -1 WORKDAYS`, '2025-11 2025-12', '2025-11: 29; 2025-12: 30', 'Saturday is worked'],
    [`${FREE} ON PAY -3 WORKDAYS`, '2025-11', '2025-11: 17', 'the 20th back to the 17th; the 5th back to 31 October'],
  ],
  'free-days rules': [
    [`${FREE} ON TH`, '2025-11', '2025-11: 6 13 20 27', 'without one the free day is a run day'],
    [`${FREE} ON TH FDIGNORE`, '2025-11', '2025-11: 6 13 27', 'not on the 20th'],
    [`${FREE} ON TH FDNEXT`, '2025-11', '2025-11: 6 13 21 27', 'the 20th becomes the 21st'],
    [`${FREE} ON TH FDPREV`, '2025-11', '2025-11: 6 13 19 27', 'the 20th becomes the 19th'],
    [`${FREE} ON SA FDNEXT`, '2025-11-01 2025-12-01', '2025-11: 3 10 17 24; 2025-12: 1', 'Saturdays become Mondays'],
    [`${FREE} ON SU FDPREV`, '2025-10-31 2025-11-30', '2025-10: 31; 2025-11: 7 14 21 28', 'Sundays become Fridays, into another month'],
    [`${FREE} -SA -SU ON SA,SU FDIGNORE`, '2025-11', '2025-11: 1 8 9 16 22 23 29 30', 'worked weekends, but for the 2nd and the 15th'],
    [`${FREE} ON 04/18/2025 FDNEXT`, '2025-04', '2025-04: 22', 'Friday to Monday are free'],
    [`${FREE} ON 04/21/2025 FDPREV`, '2025-04', '2025-04: 17', 'back over four free days'],
    [`${FREE} ON 12/25/2025,12/26/2025 FDNEXT`, '2025-12', '2025-12: 26', 'two that meet are one'],
    [`${FREE} ON PAY +1 DAYS FDNEXT`, '2025-12', '2025-12: 8', 'first the offset, to Saturday, then the rule'],
  ],
  EXCEPT: [
    ['ON EVERYDAY EXCEPT FERIADOS', '2025-11-14 2025-11-21', '2025-11: 14 16 17 18 19 21', 'not on the dates of a calendar'],
    ['ON MO EXCEPT 11/10/2025', '2025-11', '2025-11: 3 17 24', 'not on one date'],
    ['EXCEPT MO ON WEEKDAYS', '2025-11-03 2025-11-07', '2025-11: 4 5 6 7', 'it wins from wherever it stands'],
    ['EXCEPT MO', '2025-11', '', 'it adds nothing'],
    [`${FREE} ON TH EXCEPT TH FDNEXT`, '2025-11', '2025-11: 20', 'it moves too: the 21st is taken, not the 20th'],
    [`${FREE} ON EVERYDAY EXCEPT TH FDIGNORE`, '2025-11-19 2025-11-27', '2025-11: 19 20 21 22 23 24 25 26', 'a free day is not taken'],
    ['ON MO (AT 0800) ON WE EXCEPT WEEKDAYS (AT 0800)', '2025-11', '2025-11: 5 12 19 26', 'with a time it takes what starts then'],
    ['ON MO (AT 0800) ON MO (AT 1600) EXCEPT 11/10/2025', '2025-11', '2025-11: 3 17 24', 'without one it takes the day'],
    [`${rule('FREQ=MONTHLY;BYMONTHDAY=-1')} EXCEPT SA,SU`, '2025-11 2025-12', '2025-12: 31', '30 November is a Sunday'],
  ],
  subsets: [
    ['ON MO,TU SUBSET A AND ON TU,WE SUBSET A AND', '2025-11', '2025-11: 4 11 18 25', 'all AND of a subset'],
    ['ON MO SUBSET A AND ON TU SUBSET B AND', '2025-11-01 2025-11-12', '2025-11: 3 4 10 11', 'subsets are united'],
    ['ON MO SUBSET A OR EXCEPT MO,TU SUBSET A OR ON TU SUBSET B OR', '2025-11', '2025-11: 4 11 18 25', 'EXCEPT speaks to its subset'],
    ['ON 11/05/2025 SUBSET A OR ON MO,TU SUBSET A AND ON TU SUBSET A AND', '2025-11-01 2025-11-12', '2025-11: 4 5 11', 'an OR beside AND is one more'],
    ['ON WEEKDAYS SUBSET A OR EXCEPT MO,TU SUBSET A AND EXCEPT TU,WE SUBSET A AND', '2025-11-03 2025-11-07', '2025-11: 3 5 6 7', 'all AND of EXCEPT'],
  ],
  groups: [
    ['ON $RCG DIAS', '2025-11-03 2025-11-07', '2025-11: 3 4 6 7', 'its ON less its EXCEPT, with its free days'],
    ['ON RUNCYCLE R $RCG DIAS EXCEPT FR', '2025-11-03 2025-11-07', '2025-11: 3 4 6', 'an EXCEPT of the stream takes from it'],
    ['ON EVERYDAY EXCEPT $RCG DIAS', '2025-11-03 2025-11-09', '2025-11: 5 8 9', 'a group can be excepted'],
    ['ON RUNCYCLE R VALIDTO 11/05/2025 $RCG DIAS', '2025-11-03 2025-11-07', '2025-11: 3 4', 'in the validity of who names it'],
    ['ON $RCG TUDO', '2025-11-03 2025-11-09', '2025-11: 3 4 6 7 8', 'a group in a group'],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('%s in %s: %s (%s)', (clauses, within, expected) => {
    expect(plannedDays(streamDays(clauses).between(window(within)))).toEqual(days(expected));
  });
});

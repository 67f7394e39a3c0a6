import { describe, expect, it } from 'vitest';
import { parseComposer } from '../import/composer/composer.parser.js';
import { CalendarBook } from './calendar-book.js';
import { streamDays } from './calendar.fixtures.js';
import { StreamDays } from './stream-days.js';

const why = (clauses: string, day: string) => {
  const { planned, reasons } = streamDays(clauses).on(day);
  return [planned, ...reasons.map(({ code, runCycle, day: other }) => [code, runCycle, other])];
};
const THURSDAY = '2025-11-20'; // a free day of FERIADOS
const FREE = 'FREEDAYS FERIADOS';

describe('why', () => {
  it('names the run cycle that says yes, and those that mean other days', () => {
    expect(why('ON RUNCYCLE WEEK TH ON RUNCYCLE PAYDAY PAY ON MO', THURSDAY)).toEqual([
      true,
      ['chosen', 'WEEK', null],
      ['chosen', 'PAYDAY', null],
      ['not_chosen', 'ON MO', null],
    ]);
  });

  it('names the EXCEPT that takes the day away', () => {
    expect(why('ON RUNCYCLE WEEK TH EXCEPT RUNCYCLE NOT FERIADOS EXCEPT MO', THURSDAY)).toEqual([
      false,
      ['chosen', 'WEEK', null],
      ['excepted', 'NOT', null],
    ]);
  });

  it('says what the free-days rule did, and with which other day', () => {
    expect(why(`${FREE} ON RUNCYCLE A TH FDIGNORE`, THURSDAY)).toEqual([false, ['free_day', 'A', null]]);
    expect(why(`${FREE} ON RUNCYCLE A TH FDNEXT`, THURSDAY)).toEqual([
      false,
      ['moved_away', 'A', '2025-11-21'],
    ]);
    expect(why(`${FREE} ON RUNCYCLE A TH FDNEXT`, '2025-11-21')).toEqual([
      true,
      ['moved_here', 'A', THURSDAY],
    ]);
  });

  it('says when a run cycle is out of force, and when an AND of its subset is missing', () => {
    expect(why('ON RUNCYCLE A VALIDTO 11/20/2025 TH', THURSDAY)).toEqual([
      false,
      ['not_in_force', 'A', null],
    ]);
    expect(why('ON RUNCYCLE A TH SUBSET S AND ON RUNCYCLE B MO SUBSET S AND', THURSDAY)).toEqual([
      false,
      ['not_all_of_subset', 'A', null],
      ['not_chosen', 'B', null],
    ]);
  });

  it('looks into run cycle groups', () => {
    expect(why('ON RUNCYCLE G $RCG DIAS', '2025-11-05')).toEqual([
      false,
      ['not_chosen', 'G', null],
      ['chosen', 'G/UTEIS', null],
      ['excepted', 'G/PARADA', null],
    ]);
  });

  it('tells streams that are never planned by themselves apart', () => {
    expect(why('ON REQUEST', THURSDAY)).toEqual([false, ['on_request', null, null]]);
    expect(why('', THURSDAY)).toEqual([false, ['no_run_cycle', null, null]]);
    expect(why('DRAFT ON EVERYDAY', THURSDAY)).toEqual([false, ['draft', null, null]]);
    expect(why('VALIDFROM 12/01/2025 ON EVERYDAY', THURSDAY)).toEqual([false, ['not_valid_yet', null, null]]);
    const text = 'CPUNAME OFF1 OS UNIX NODE x TYPE FTA IGNORE END\nSCHEDULE OFF1#S ON EVERYDAY\n:\nJ\nEND\n';
    const { document } = parseComposer([{ name: 'x', text }]);
    const ignored = new StreamDays(document.streams, new CalendarBook(document)).on(THURSDAY);
    expect(ignored.reasons.map(({ code }) => code)).toEqual(['workstation_ignored']);
  });

  it('is told in words', () => {
    const words = (day: string) =>
      streamDays(`${FREE} ON RUNCYCLE PAYDAY TH FDNEXT`)
        .on(day)
        .reasons.map(({ text }) => text);
    expect(words(THURSDAY)).toEqual(['PAYDAY: Thursday 2025-11-20 is a free day: runs on Friday 2025-11-21']);
    expect(words('2025-11-19')).toEqual(['PAYDAY: does not mean Wednesday 2025-11-19']);
  });
});

describe('versions of one stream', () => {
  it('follow each other by VALIDFROM', () => {
    const stream = streamDays(
      'ON MO',
      'VALIDFROM 11/12/2025 ON FR',
      'VALIDFROM 11/24/2025 DRAFT ON EVERYDAY',
    );
    const verdicts = stream.between({ from: '2025-11-01', to: '2025-11-30' });
    expect(verdicts.filter(({ planned }) => planned).map(({ day }) => day)).toEqual([
      '2025-11-03',
      '2025-11-10',
      '2025-11-14',
      '2025-11-21',
    ]);
  });
});

describe('the instances of a day', () => {
  const starts = (clauses: string, day = '2025-11-03') =>
    streamDays(clauses)
      .on(day)
      .starts.map(({ runCycle, times }) => [
        runCycle,
        (times.at ?? times.schedTime)?.minutes,
        times.until?.minutes,
      ]);

  it('are one for each time that run cycles ask for; their times override those of the stream', () => {
    expect(
      starts(
        'ON RUNCYCLE A MO (AT 0800 UNTIL 0900) ON RUNCYCLE B MO ON RUNCYCLE C WEEKDAYS (SCHEDTIME 0600) AT 0600',
      ),
    ).toEqual([
      ['A', 480, 540],
      ['B', 360, undefined],
    ]);
  });

  it('come from a group with its times, unless who names it has some', () => {
    const group = 'RUNCYCLEGROUP LATE ON RUNCYCLE M MO (AT 2200) END\n';
    const at = (clause: string) => {
      const { document } = parseComposer([
        { name: 'x', text: `${group}SCHEDULE A#S ${clause}\n:\nJ\nEND\n` },
      ]);
      return new StreamDays(document.streams, new CalendarBook(document)).on('2025-11-03').starts[0]?.times.at
        ?.minutes;
    };
    expect(at('ON $RCG LATE')).toBe(1320);
    expect(at('ON $RCG LATE (AT 2300)')).toBe(1380);
  });
});

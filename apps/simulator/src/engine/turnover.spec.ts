import { describe, expect, it } from 'vitest';
import { dependencies, objectPath } from '../estate/definitions.js';
import {
  aJob,
  anEngine,
  aStream,
  at,
  HOUR,
  jobIn,
  MIDNIGHT,
  MINUTE,
  statuses,
  streamIn,
} from './engine.fixtures.js';
import { abendNow } from './interference.js';

const NEXT_DAY = MIDNIGHT + 24 * HOUR;

describe('the turnover', () => {
  it('follows the end of SWITCHPLAN with a new plan of the next day and a higher run number', () => {
    const engine = anEngine([aStream('DAY', [aJob('A')])]);
    const before = engine.world.plan;
    engine.runUntil(NEXT_DAY + HOUR);
    const after = engine.world.plan;
    expect([after.runNumber, after.day]).toEqual([2, '2025-11-22']);
    expect(after.id).not.toBe(before.id);
    expect(statuses(engine, 'DAY')).toEqual({ A: 'SUCC' });
    expect(after.streams.filter(({ name }) => name === 'DAY')).toHaveLength(1);
  });

  it('carries unfinished streams that may be under new ids, with the time they were scheduled for', () => {
    const engine = anEngine([
      aStream('KEPT', [aJob('A', { times: { at: at(1500 % 1440, 1) } })], {
        carryForward: true,
        times: { at: at(600) },
      }),
      aStream('LOST', [aJob('A', { times: { at: at(60, 1) } })]),
    ]);
    engine.runUntil(MIDNIGHT + 20 * HOUR);
    const kept = streamIn(engine, 'KEPT');
    const before = { id: kept.id, internal: kept.internalIdentifier, job: jobIn(engine, 'KEPT', 'A').id };
    engine.runUntil(NEXT_DAY + 30 * MINUTE);
    expect(kept.carriedForward).toBe(true);
    expect(kept.schedTime).toBe(MIDNIGHT + 10 * HOUR);
    expect(engine.world.plan.streamById.get(kept.id)).toBe(kept);
    expect([kept.id, kept.job('A')?.id]).not.toEqual([before.id, before.job]);
    expect(engine.world.plan.streams.filter(({ name }) => name === 'LOST')).toHaveLength(1);
    engine.runUntil(NEXT_DAY + 3 * HOUR);
    expect(kept.status).toBe('SUCC');
  });

  it('moves what still runs of other streams to USERJOBS, where it ends', () => {
    const engine = anEngine([aStream('LONG', [aJob('A')], { times: { at: at(1380) } })], {
      nominalMs: 3 * HOUR,
    });
    for (const name of ['STARTAPPSERVER', 'MAKEPLAN', 'SWITCHPLAN']) {
      const kind = engine.world.estate.jobKinds.get(`/MDM01#/${name}`);
      if (kind) kind.nominalMs = 10_000;
    }
    engine.runUntil(NEXT_DAY + MINUTE);
    expect(statuses(engine, 'USERJOBS')).toEqual({ A: 'EXEC' });
    expect(jobIn(engine, 'USERJOBS', 'A').key).toBe('/MDM01#/USERJOBS.A');
    engine.runUntil(NEXT_DAY + 5 * HOUR);
    expect(streamIn(engine, 'USERJOBS').status).toBe('SUCC');
  });

  it('gives prompts that are carried other numbers', () => {
    const prompts = (text: string) => dependencies({ prompts: [{ kind: 'adHoc' as const, text }] });
    const engine = anEngine([
      aStream('GONE', [aJob('A', { dependencies: prompts('one?') })]),
      aStream('KEPT', [aJob('A', { dependencies: prompts('two?') })], { carryForward: true }),
    ]);
    const two = [...engine.world.plan.prompts.values()].find(({ text }) => text === 'two?');
    expect(two?.number).toBe(2);
    engine.runUntil(NEXT_DAY + 10 * MINUTE);
    expect(two?.number).toBe(1);
    expect(two?.status).toBe('ASKED');
  });

  it('does not come while FINAL has abended', () => {
    const engine = anEngine([]);
    engine.runUntil(NEXT_DAY - 50_000);
    abendNow(engine.world, jobIn(engine, 'FINAL', 'STARTAPPSERVER'));
    engine.runUntil(NEXT_DAY + 5 * HOUR);
    expect(engine.world.plan.runNumber).toBe(1);
    expect(streamIn(engine, 'FINAL').status).toBe('STUCK');
  });

  it('carries FINALPOSTREPORTS, which runs when FINAL is through', () => {
    const engine = anEngine([]);
    engine.runUntil(NEXT_DAY + HOUR);
    const reports = engine.world.plan.streams.filter(({ name }) => name === 'FINALPOSTREPORTS');
    expect(reports.map(({ carriedForward, status }) => [carriedForward, status])).toEqual([
      [true, 'SUCC'],
      [false, 'HOLD'],
    ]);
  });

  it('matches SAMEDAY to the instance of the day and PREVIOUS to the one that was carried', () => {
    const first = (criteria: 'sameDay' | 'previous') =>
      dependencies({
        follows: [
          {
            stream: { workstation: objectPath('AGT1'), ...objectPath('FIRST') },
            criteria: { kind: criteria },
            conditions: [],
          },
        ],
      });
    const engine = anEngine([
      aStream('FIRST', [aJob('A', { times: { at: at(60, 1) } })], {
        carryForward: true,
        times: { at: at(600) },
      }),
      aStream('SAME', [aJob('B')], { times: { at: at(300) }, dependencies: first('sameDay') }),
      aStream('BEFORE', [aJob('C')], { times: { at: at(300) }, dependencies: first('previous') }),
    ]);
    engine.runUntil(NEXT_DAY + 30 * MINUTE);
    const target = (name: string) =>
      streamIn(engine, name).dependencies.flatMap((d) => (d.kind === 'external_stream' ? [d.schedTime] : []));
    expect(target('SAME')).toEqual([NEXT_DAY + 10 * HOUR]);
    expect(target('BEFORE')).toEqual([MIDNIGHT + 10 * HOUR]);
  });
});

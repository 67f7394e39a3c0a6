import { describe, expect, it } from 'vitest';
import { dependencies, follows } from '../estate/definitions.js';
import { estateFrom } from '../estate/estate.js';
import { generateEstate } from '../estate/generator.js';
import { Engine } from './engine.js';
import {
  aJob,
  anEngine,
  aStream,
  HOUR,
  jobIn,
  MIDNIGHT,
  MINUTE,
  path,
  statuses,
  streamIn,
} from './engine.fixtures.js';
import { LIVELY_FAULTS } from './engine.options.js';

const chain = (...names: string[]) =>
  names.map((name, index) =>
    aJob(name, {
      dependencies: dependencies({ follows: follows(...names.slice(Math.max(0, index - 1), index)) }),
    }),
  );

describe('a stream of jobs', () => {
  it('takes each job through HOLD, READY, INTRO, EXEC and SUCC, one after the other', () => {
    const engine = anEngine([aStream('DAY', chain('A', 'B'))]);
    engine.runUntil(MIDNIGHT + HOUR);
    expect(path(engine, 'DAY.A')).toEqual(['READY', 'INTRO', 'EXEC', 'SUCC']);
    expect(path(engine, 'DAY.B')).toEqual(['READY', 'INTRO', 'EXEC', 'SUCC']);
    expect(path(engine, '#/DAY')).toEqual(['READY', 'EXEC', 'SUCC']);
    const [a, b] = [jobIn(engine, 'DAY', 'A').run, jobIn(engine, 'DAY', 'B').run];
    expect(b.startedAt).toBeGreaterThan(a.endedAt ?? Infinity);
    expect(b.jobNumber).toBeGreaterThan(a.jobNumber);
  });

  it('is not in the plan when it runs on request only, is a draft, or has no ON at all', () => {
    const [everyday] = aStream('X', []).runCycles;
    const engine = anEngine([
      aStream('REQUEST', chain('A'), {
        runCycles: everyday ? [{ ...everyday, when: [{ kind: 'request' }] }] : [],
      }),
      aStream('DRAFT', chain('A'), { draft: true }),
      aStream('NEVER', chain('A'), { runCycles: [] }),
    ]);
    expect(engine.world.plan.streams.map(({ name }) => name)).toEqual(['FINAL', 'FINALPOSTREPORTS']);
  });

  it('makes one instance for each interval of EVERY until EVERYENDTIME', () => {
    const times = { at: { minutes: 360, days: 0 }, everyMinutes: 60, everyEnd: { minutes: 600, days: 0 } };
    const engine = anEngine([aStream('HOURLY', chain('A'), { times })]);
    const starts = engine.world.plan.streams
      .filter(({ name }) => name === 'HOURLY')
      .map(({ schedTime }) => schedTime);
    expect(starts).toEqual([6, 7, 8, 9, 10].map((hour) => MIDNIGHT + hour * HOUR));
    engine.runUntil(MIDNIGHT + 7 * HOUR + 10 * MINUTE);
    expect(engine.world.plan.streams.filter(({ status }) => status === 'SUCC')).toHaveLength(2);
  });

  it('estimates the next run from the earlier good ones', () => {
    const engine = anEngine([aStream('DAY', [aJob('A', { times: { everyMinutes: 60 } })])], {
      nominalMs: 10 * MINUTE,
    });
    engine.runUntil(MIDNIGHT + 90 * MINUTE);
    const [first, second] = jobIn(engine, 'DAY', 'A').runs;
    const elapsed = (first?.endedAt ?? 0) - (first?.startedAt ?? 0);
    expect(first?.estimatedMs).toBe(10 * MINUTE);
    expect(second?.estimatedMs).toBe(Math.round((10 * MINUTE * 0.8 + elapsed * 0.2) / 1000) * 1000);
  });

  it('stays READY while its jobs wait for their own time', () => {
    const engine = anEngine([aStream('DAY', [aJob('A', { times: { at: { minutes: 120, days: 0 } } })])]);
    engine.runUntil(MIDNIGHT + HOUR);
    expect(streamIn(engine, 'DAY').status).toBe('READY');
    expect(statuses(engine, 'DAY')).toEqual({ A: 'HOLD' });
    engine.runUntil(MIDNIGHT + 2 * HOUR + 10 * MINUTE);
    expect(streamIn(engine, 'DAY').status).toBe('SUCC');
  });

  it('repeats a job at its EVERY, each time as a further run, and is not finished before the last', () => {
    const engine = anEngine([
      aStream('PIX', [aJob('CONC', { times: { everyMinutes: 30, everyEnd: { minutes: 100, days: 0 } } })]),
    ]);
    engine.runUntil(MIDNIGHT + 45 * MINUTE);
    expect(streamIn(engine, 'PIX').status).toBe('EXEC');
    engine.runUntil(MIDNIGHT + 3 * HOUR);
    const runs = jobIn(engine, 'PIX', 'CONC').runs;
    expect(runs.map(({ type }) => type)).toEqual(['REGULAR', 'RERUN_EVERY', 'RERUN_EVERY', 'RERUN_EVERY']);
    expect(streamIn(engine, 'PIX').status).toBe('SUCC');
  });
});

describe('the same seed', () => {
  const run = (seed: number, steps: number) => {
    const engine = new Engine(estateFrom(generateEstate({ seed: 7, jobs: 400 })), {
      seed,
      startAt: MIDNIGHT,
      faults: LIVELY_FAULTS,
      operators: { rerun: 0.5, looksAfterMinutes: 30 },
      incidents: [],
      transitionsKept: 100_000,
      firstRunNumber: 1,
    });
    for (let step = 1; step <= steps; step++) engine.runUntil(MIDNIGHT + (step * 30 * HOUR) / steps);
    return engine.world.log.since(0, 100_000).entries.map(({ wallAt: _wallAt, ...entry }) => entry);
  };

  it('gives the same transitions, in whatever steps time goes by, across a turnover', () => {
    const once = run(1, 1);
    expect(once.length).toBeGreaterThan(1000);
    expect(run(1, 977)).toEqual(once);
  });

  it('differs from another seed', () => {
    expect(run(2, 1)).not.toEqual(run(1, 1));
  });
});

import { describe, expect, it } from 'vitest';
import { dependencies, objectPath } from '../estate/definitions.js';
import { setAgent } from './agents.js';
import { type Engine } from './engine.js';
import { aJob, anEngine, aStream, HOUR, jobIn, MIDNIGHT, MINUTE, statuses } from './engine.fixtures.js';
import { setQuantity } from './resources.js';
import { substatusOf } from './wait-reasons.js';

const agent = (engine: Engine) => engine.world.workstation('/AGT1');

function set(engine: Engine, { limit, fence }: { limit?: number; fence?: number }): void {
  const workstation = agent(engine);
  workstation.limit = limit ?? workstation.limit;
  workstation.fence = fence ?? workstation.fence;
  engine.world.soon({ kind: 'dispatch', workstation });
  engine.settle();
}

/** A stream whose jobs become ready at one o'clock, so that the workstation can be set before. */
const atOne = (...jobs: ReturnType<typeof aJob>[]) =>
  aStream('DAY', jobs, { times: { at: { minutes: 60, days: 0 } } });
const ONE = MIDNIGHT + HOUR;

describe('the limit of a workstation', () => {
  it('starts the job of higher priority first and keeps the others READY', () => {
    const engine = anEngine([atOne(aJob('LOW', { priority: 5 }), aJob('HIGH', { priority: 50 }))]);
    set(engine, { limit: 0 });
    engine.runUntil(ONE);
    expect(statuses(engine, 'DAY')).toEqual({ LOW: 'READY', HIGH: 'READY' });
    expect(substatusOf(jobIn(engine, 'DAY', 'LOW'))).toBe('READY_WAITING_FOR_LIMIT');
    set(engine, { limit: 1 });
    engine.runUntil(ONE + 20_000);
    expect(statuses(engine, 'DAY')).toEqual({ LOW: 'READY', HIGH: 'EXEC' });
    engine.runUntil(ONE + HOUR);
    expect(statuses(engine, 'DAY')).toEqual({ LOW: 'SUCC', HIGH: 'SUCC' });
  });

  it('does not hold jobs of priority hi and go', () => {
    const engine = anEngine([atOne(aJob('HI', { priority: 100 }), aJob('GO', { priority: 101 }), aJob('C'))]);
    set(engine, { limit: 0 });
    engine.runUntil(ONE + HOUR);
    expect(statuses(engine, 'DAY')).toEqual({ HI: 'SUCC', GO: 'SUCC', C: 'READY' });
  });
});

describe('the fence', () => {
  it('keeps jobs whose priority is not above it, equal included, and hi too', () => {
    const engine = anEngine([
      atOne(aJob('BELOW', { priority: 9 }), aJob('EQUAL', { priority: 10 }), aJob('ABOVE', { priority: 11 })),
    ]);
    set(engine, { fence: 10 });
    engine.runUntil(ONE + HOUR);
    expect(statuses(engine, 'DAY')).toEqual({ BELOW: 'READY', EQUAL: 'READY', ABOVE: 'SUCC' });
    expect(jobIn(engine, 'DAY', 'EQUAL').waitsFor).toBe('fence');
    set(engine, { fence: 9 });
    engine.runUntil(ONE + 2 * HOUR);
    expect(statuses(engine, 'DAY')).toEqual({ BELOW: 'READY', EQUAL: 'SUCC', ABOVE: 'SUCC' });
  });
});

describe('the limit of a stream', () => {
  it('holds even jobs of priority go', () => {
    const engine = anEngine([
      aStream('DAY', [aJob('A', { priority: 101 }), aJob('B', { priority: 101 })], { limit: 1 }),
    ]);
    engine.runUntil(MIDNIGHT + 10_000);
    expect(Object.values(statuses(engine, 'DAY')).sort()).toEqual(['EXEC', 'READY']);
    engine.runUntil(MIDNIGHT + HOUR);
    expect(statuses(engine, 'DAY')).toEqual({ A: 'SUCC', B: 'SUCC' });
  });
});

describe('an agent that is away', () => {
  it('keeps jobs READY until it is back, whether offline, unlinked or stopped', () => {
    for (const state of ['offline', 'unlinked', 'stopped'] as const) {
      const engine = anEngine([atOne(aJob('A'))]);
      setAgent(engine.world, agent(engine), state);
      engine.runUntil(ONE + HOUR);
      expect(substatusOf(jobIn(engine, 'DAY', 'A'))).toBe('READY_WAITING_FOR_AGENT');
      setAgent(engine.world, agent(engine), 'online');
      engine.runUntil(ONE + 2 * HOUR);
      expect(statuses(engine, 'DAY')).toEqual({ A: 'SUCC' });
    }
  });

  it('tells the end of a run only when it is back, with the time at which it really ended', () => {
    const engine = anEngine([atOne(aJob('A'))]);
    engine.runUntil(ONE + 10_000);
    setAgent(engine.world, agent(engine), 'unlinked');
    engine.runUntil(ONE + HOUR);
    expect(statuses(engine, 'DAY')).toEqual({ A: 'EXEC' });
    setAgent(engine.world, agent(engine), 'online');
    engine.settle();
    expect(statuses(engine, 'DAY')).toEqual({ A: 'SUCC' });
    expect(jobIn(engine, 'DAY', 'A').run.endedAt).toBeLessThan(ONE + 10 * MINUTE);
  });
});

describe('resources', () => {
  const needs = (quantity: number) =>
    dependencies({ needs: [{ workstation: objectPath('AGT1'), ...objectPath('TAPE'), quantity }] });
  const position = { file: '', line: 0 };
  const resources = [{ position, workstation: objectPath('AGT1'), ...objectPath('TAPE'), quantity: 2 }];

  it('go to the job of highest priority; the others wait until units come back', () => {
    const engine = anEngine(
      [
        atOne(
          aJob('LOW', { priority: 5, dependencies: needs(2) }),
          aJob('MID', { priority: 20, dependencies: needs(1) }),
          aJob('TOP', { priority: 50, dependencies: needs(2) }),
        ),
      ],
      { document: { resources } },
    );
    const tape = engine.world.resources.get('/AGT1#/TAPE');
    if (tape) setQuantity(engine.world, tape, 0);
    engine.runUntil(ONE);
    expect(substatusOf(jobIn(engine, 'DAY', 'TOP'))).toBe('READY_WAITING_FOR_RESOURCES');
    if (tape) setQuantity(engine.world, tape, 2);
    engine.runUntil(ONE + 10_000);
    expect(statuses(engine, 'DAY')).toEqual({ LOW: 'READY', MID: 'READY', TOP: 'EXEC' });
    expect(tape?.available).toBe(0);
    engine.runUntil(ONE + HOUR);
    expect(statuses(engine, 'DAY')).toEqual({ LOW: 'SUCC', MID: 'SUCC', TOP: 'SUCC' });
    expect(tape?.available).toBe(2);
  });

  it('of a stream are held from its start to its end', () => {
    const engine = anEngine(
      [
        aStream('FIRST', [aJob('A')], { dependencies: needs(2) }),
        aStream('SECOND', [aJob('B')], { dependencies: needs(1) }),
      ],
      { document: { resources } },
    );
    engine.runUntil(MIDNIGHT + 10_000);
    expect([statuses(engine, 'FIRST'), statuses(engine, 'SECOND')]).toEqual([{ A: 'EXEC' }, { B: 'HOLD' }]);
    engine.runUntil(MIDNIGHT + HOUR);
    expect(statuses(engine, 'SECOND')).toEqual({ B: 'SUCC' });
  });
});

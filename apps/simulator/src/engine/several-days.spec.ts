import { expect, it } from 'vitest';
import { aJob, anEngine, aStream, at, HOUR, jobIn, MIDNIGHT, MINUTE, streamIn } from './engine.fixtures.js';
import { estateFrom } from '../estate/estate.js';
import { emptyDocument } from '../estate/definitions.js';
import { Engine } from './engine.js';
import { NO_FAULTS } from './engine.options.js';

it('plans each of its days once, with FINAL on the last', () => {
  const streams = [aStream('DAY', [aJob('A')], { times: { at: at(600) } })];
  const engine = new Engine(estateFrom({ ...emptyDocument(), streams }, { planDays: 3 }), {
    seed: 1,
    startAt: MIDNIGHT,
    faults: NO_FAULTS,
    operators: null,
    incidents: [],
    transitionsKept: 1_000,
    firstRunNumber: 1,
  });
  const { plan } = engine.world;
  const days = plan.streams.filter(({ name }) => name === 'DAY').map(({ schedTime }) => schedTime);
  expect(days).toEqual([10, 34, 58].map((hours) => MIDNIGHT + hours * HOUR));
  expect(streamIn(engine, 'FINAL').schedTime).toBe(MIDNIGHT + 72 * HOUR - MINUTE);
  engine.runUntil(MIDNIGHT + 72 * HOUR + 10 * MINUTE);
  expect([engine.world.plan.runNumber, engine.world.plan.day]).toEqual([2, '2025-11-24']);
});

it('stands still while batchman is down, and then does what was due', () => {
  const engine = anEngine([aStream('DAY', [aJob('A'), aJob('B', { times: { at: at(60) } })])]);
  engine.runUntil(MIDNIGHT + 10_000);
  engine.world.batchmanUp = false;
  engine.runUntil(MIDNIGHT + 2 * HOUR);
  expect([jobIn(engine, 'DAY', 'A').status, jobIn(engine, 'DAY', 'B').status]).toEqual(['EXEC', 'HOLD']);
  engine.world.batchmanUp = true;
  engine.runUntil(MIDNIGHT + 2 * HOUR + 5_000);
  expect([jobIn(engine, 'DAY', 'A').status, jobIn(engine, 'DAY', 'B').status]).toEqual(['SUCC', 'EXEC']);
  expect(jobIn(engine, 'DAY', 'A').run.endedAt).toBeLessThan(MIDNIGHT + HOUR); // its agent knows when it ended
  expect(jobIn(engine, 'DAY', 'B').run.startedAt).toBeGreaterThan(MIDNIGHT + 2 * HOUR);
});

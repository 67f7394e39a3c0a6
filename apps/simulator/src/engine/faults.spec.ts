import { describe, expect, it } from 'vitest';
import { agentState } from './agents.js';
import {
  aDefinition,
  aJob,
  anEngine,
  aStream,
  HOUR,
  jobIn,
  MIDNIGHT,
  MINUTE,
  path,
  streamIn,
} from './engine.fixtures.js';
import { NO_FAULTS } from './engine.options.js';
import { faultNamed } from './job-faults.js';
import { submitStream } from './plan-builder.js';
import { runLogText } from './run-log.js';

const day = (more = {}) => [aStream('DAY', [aJob('A')], more)];

describe('faults by rate', () => {
  it('FAIL is a job that never ran: no start, no number, no code, and no recovery', () => {
    const engine = anEngine(day(), {
      faults: { ...NO_FAULTS, fail: 1 },
      document: { jobs: [aDefinition('A', { recovery: { action: 'RERUN', sameWorkstation: false } })] },
    });
    engine.runUntil(MIDNIGHT + HOUR);
    const { run, status } = jobIn(engine, 'DAY', 'A');
    expect([status, run.startedAt, run.jobNumber, run.returnCode, run.attempt]).toEqual([
      'FAIL',
      null,
      0,
      null,
      1,
    ]);
    expect(path(engine, 'DAY.A')).toEqual(['READY', 'INTRO', 'FAIL']);
    expect(streamIn(engine, 'DAY').status).toBe('ABEND');
  });

  it('slow runs take two to five times as long, overlong ones ten to forty', () => {
    const elapsed = (faults: Partial<typeof NO_FAULTS>) => {
      const engine = anEngine(day(), { faults: { ...NO_FAULTS, ...faults }, nominalMs: 10 * MINUTE });
      engine.runUntil(MIDNIGHT + 20 * HOUR);
      const { run } = jobIn(engine, 'DAY', 'A');
      return ((run.endedAt ?? 0) - (run.startedAt ?? 0)) / (10 * MINUTE);
    };
    expect(elapsed({ slow: 1 })).toBeGreaterThan(1.2);
    expect(elapsed({ slow: 1 })).toBeLessThan(9);
    expect(elapsed({ overlong: 1 })).toBeGreaterThan(6);
  });

  it('an abend has a code that the job does not count as success, and says why in its log', () => {
    const everythingBut = aDefinition('A', { returnCodeSuccess: 'RC<=5 OR RC=12 OR RC=127' });
    const engine = anEngine(day(), {
      faults: { ...NO_FAULTS, abend: 1 },
      document: { jobs: [everythingBut] },
    });
    engine.runUntil(MIDNIGHT + HOUR);
    const { run, status } = jobIn(engine, 'DAY', 'A');
    expect([status, run.returnCode]).toEqual(['ABEND', 255]);
    const lines = faultNamed(run.outcome?.fault ?? '')?.lines ?? [];
    const log = runLogText(engine.world, run.id) ?? '';
    for (const line of lines) expect(log).toContain(line.replaceAll('{job}', 'A'));
  });

  it('agents go, offline or only unlinked, and come back', () => {
    const engine = anEngine([], { faults: { ...NO_FAULTS, agentFailureEveryHours: 2 } });
    engine.runUntil(MIDNIGHT + 20 * HOUR);
    const states = path(engine, '/AGT1');
    expect(states.length).toBeGreaterThan(6);
    expect(new Set(states)).toEqual(new Set(['offline', 'unlinked', 'online']));
    expect(path(engine, '/MDM01')).toEqual([]);
    expect(['online', 'offline', 'unlinked']).toContain(agentState(engine.world.workstation('/AGT1')));
  });
});

it('a submitted stream shows as ADD for a moment and then runs beside the planned one', () => {
  const engine = anEngine(day({ times: { at: { minutes: 600, days: 0 } } }));
  engine.runUntil(MIDNIGHT + HOUR);
  const template = streamIn(engine, 'DAY').template;
  const submitted = submitStream(engine.world, template);
  engine.settle();
  expect([submitted.status, submitted.jobs[0]?.status]).toEqual(['ADD', 'ADD']);
  engine.runUntil(MIDNIGHT + 2 * HOUR);
  expect(submitted.status).toBe('SUCC');
  expect(engine.world.plan.streams.filter(({ name }) => name === 'DAY').map(({ status }) => status)).toEqual([
    'HOLD',
    'SUCC',
  ]);
});

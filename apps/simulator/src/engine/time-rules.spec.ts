import { describe, expect, it } from 'vitest';
import { JOB_ACTIONS } from './actions.js';
import {
  aDefinition,
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
import { dependencies, follows, objectPath } from '../estate/definitions.js';
import { substatusOf } from './wait-reasons.js';

const late = { at: at(600), until: at(60) };

describe('UNTIL', () => {
  it('SUPPR keeps the job in HOLD for good', () => {
    const engine = anEngine([aStream('DAY', [aJob('A', { times: { ...late, onUntil: 'SUPPR' } })])]);
    engine.runUntil(MIDNIGHT + 12 * HOUR);
    const job = jobIn(engine, 'DAY', 'A');
    expect([job.status, job.untilGone, substatusOf(job)]).toEqual(['HOLD', true, 'HOLD_WAITING_FOR_TIME']);
  });

  it('CONT only marks it', () => {
    const engine = anEngine([aStream('DAY', [aJob('A', { times: { ...late, onUntil: 'CONT' } })])]);
    engine.runUntil(MIDNIGHT + 12 * HOUR);
    const job = jobIn(engine, 'DAY', 'A');
    expect([job.status, job.untilGone]).toEqual(['SUCC', true]);
  });

  it('CANC cancels it', () => {
    const engine = anEngine([aStream('DAY', [aJob('A', { times: { ...late, onUntil: 'CANC' } })])]);
    engine.runUntil(MIDNIGHT + 2 * HOUR);
    expect(jobIn(engine, 'DAY', 'A').status).toBe('CANCEL');
  });

  it('takes a READY job out of its line', () => {
    const held = anEngine([aStream('DAY', [aJob('A', { times: { at: at(30), until: at(60) } })])]);
    held.world.workstation('/AGT1').limit = 0;
    held.runUntil(MIDNIGHT + 45 * MINUTE);
    expect(jobIn(held, 'DAY', 'A').status).toBe('READY');
    held.runUntil(MIDNIGHT + 2 * HOUR);
    expect(jobIn(held, 'DAY', 'A').status).toBe('HOLD');
  });

  it('of a stream stops what has not started', () => {
    const engine = anEngine([
      aStream('DAY', [aJob('A'), aJob('B', { times: { at: at(120) } })], { times: { until: at(60) } }),
    ]);
    engine.runUntil(MIDNIGHT + 5 * HOUR);
    expect(statuses(engine, 'DAY')).toEqual({ A: 'SUCC', B: 'HOLD' });
  });

  it('JSUNTIL cancels the stream only when it becomes ready too late', () => {
    const times = { streamUntil: at(60), onUntil: 'CANC' as const };
    const file = dependencies({ opens: [{ file: '/in/late.ok' }] });
    const engine = anEngine([
      aStream('DAY', [aJob('A')], { times, dependencies: file }),
      aStream('OK', [aJob('B')], { times }),
    ]);
    const state = [...engine.world.plan.files.values()][0];
    engine.runUntil(MIDNIGHT + HOUR);
    if (state && !state.exists) engine.world.at(MIDNIGHT + 2 * HOUR, { kind: 'file-appears', file: state });
    engine.runUntil(MIDNIGHT + 5 * HOUR);
    expect(streamIn(engine, 'OK').status).toBe('SUCC');
    expect(['CANCEL', 'SUCC']).toContain(streamIn(engine, 'DAY').status);
  });
});

describe('DEADLINE', () => {
  it('marks a job that is not finished as late and lets it run on', () => {
    const engine = anEngine([aStream('DAY', [aJob('A', { times: { deadline: at(60) } })])], {
      nominalMs: 3 * HOUR,
    });
    engine.runUntil(MIDNIGHT + HOUR + MINUTE);
    expect([jobIn(engine, 'DAY', 'A').status, jobIn(engine, 'DAY', 'A').late]).toEqual(['EXEC', true]);
  });

  it('with ONLATE KILL ends it', () => {
    const engine = anEngine(
      [aStream('DAY', [aJob('A', { times: { deadline: at(60), onLateKill: true } })])],
      { nominalMs: 3 * HOUR },
    );
    engine.runUntil(MIDNIGHT + HOUR + MINUTE);
    expect(jobIn(engine, 'DAY', 'A').status).toBe('ABEND');
  });

  it('of a CRITICAL job gives critical starts backwards through all that it waits for', () => {
    const engine = anEngine(
      [
        aStream('FIRST', [aJob('A')]),
        aStream(
          'LAST',
          [
            aJob('B'),
            aJob('C', {
              critical: true,
              times: { deadline: at(600) },
              dependencies: dependencies({ follows: follows('B') }),
            }),
          ],
          {
            dependencies: dependencies({
              follows: [
                { stream: { workstation: objectPath('AGT1'), ...objectPath('FIRST') }, conditions: [] },
              ],
            }),
          },
        ),
      ],
      { nominalMs: 30 * MINUTE },
    );
    const start = (stream: string, name: string) =>
      ((jobIn(engine, stream, name).criticalStart ?? 0) - MIDNIGHT) / MINUTE;
    expect([start('LAST', 'C'), start('LAST', 'B'), start('FIRST', 'A')]).toEqual([570, 540, 510]);
  });

  it('near, moves a waiting critical job in front of the others', () => {
    const engine = anEngine(
      [
        aStream(
          'DAY',
          [
            aJob('OTHER', { priority: 90 }),
            aJob('CRIT', { priority: 5, critical: true, times: { deadline: at(120) } }),
          ],
          {
            times: { at: at(30) },
          },
        ),
      ],
      { nominalMs: 30 * MINUTE },
    );
    const workstation = engine.world.workstation('/AGT1');
    workstation.limit = 0;
    engine.runUntil(MIDNIGHT + 89 * MINUTE);
    workstation.limit = 1;
    engine.world.soon({ kind: 'dispatch', workstation });
    engine.runUntil(MIDNIGHT + 90 * MINUTE);
    expect(statuses(engine, 'DAY')).toEqual({ OTHER: 'READY', CRIT: 'EXEC' });
    expect(jobIn(engine, 'DAY', 'CRIT').promoted).toBe(true);
  });
});

describe('MAXDUR and MINDUR', () => {
  it('MAXDUR marks a run that takes too long, and kills it if so told', () => {
    const [marked, killed] = (['CONTINUE', 'KILL'] as const).map((onMaxDuration) => {
      const engine = anEngine(
        [aStream('DAY', [aJob('A', { maxDuration: { kind: 'minutes', minutes: 10 }, onMaxDuration })])],
        { nominalMs: HOUR },
      );
      engine.runUntil(MIDNIGHT + 15 * MINUTE);
      return jobIn(engine, 'DAY', 'A');
    });
    expect([marked?.status, marked?.run.maxDurationGone]).toEqual(['EXEC', true]);
    expect([killed?.status, killed?.run.returnCode]).toEqual(['ABEND', 137]);
  });

  it('MINDUR abends, asks for confirmation, or only marks', () => {
    const outcome = (['ABEND', 'CONFIRM', 'CONTINUE'] as const).map((onMinDuration) => {
      const engine = anEngine([
        aStream('DAY', [aJob('A', { minDuration: { kind: 'percent', percent: 1000 }, onMinDuration })]),
      ]);
      engine.runUntil(MIDNIGHT + HOUR);
      const job = jobIn(engine, 'DAY', 'A');
      return [job.status, job.run.minDurationNotReached];
    });
    expect(outcome).toEqual([
      ['ABEND', true],
      ['PEND', true],
      ['SUCC', true],
    ]);
  });
});

describe('confirmation', () => {
  it('leaves a CONFIRMED job in PEND until somebody confirms, and counts as no duration', () => {
    const engine = anEngine([
      aStream('DAY', [
        aJob('A', { confirmed: true }),
        aJob('B', { dependencies: dependencies({ follows: follows('A') }) }),
      ]),
    ]);
    engine.runUntil(MIDNIGHT + HOUR);
    expect(statuses(engine, 'DAY')).toEqual({ A: 'PEND', B: 'HOLD' });
    JOB_ACTIONS['confirm-succ']?.(engine.world, jobIn(engine, 'DAY', 'A'));
    engine.runUntil(MIDNIGHT + 2 * HOUR);
    expect(statuses(engine, 'DAY')).toEqual({ A: 'SUCC', B: 'SUCC' });
    expect(engine.world.history.estimate('/AGT1#/A', MINUTE)).toBe(MINUTE);
  });

  it('never waits for a NOP job, which does not run', () => {
    const engine = anEngine([aStream('DAY', [aJob('A', { nop: true })])], {
      document: { jobs: [aDefinition('A')] },
    });
    engine.runUntil(MIDNIGHT + MINUTE);
    const job = jobIn(engine, 'DAY', 'A');
    expect([job.status, job.run.startedAt, substatusOf(job)]).toEqual(['SUCC', null, 'SUCC_DO_NOT_RUN']);
  });
});

import { describe, expect, it } from 'vitest';
import { dependencies, follows, objectPath } from '../estate/definitions.js';
import { abendNow } from './interference.js';
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
import { type Engine } from './engine.js';
import { substatusOf } from './wait-reasons.js';

const on = (stream: string, job?: string, conditions: string[] = []) => ({
  stream: { workstation: objectPath('AGT1'), ...objectPath(stream) },
  ...(job !== undefined && { job }),
  conditions,
});

const after = (job: string, ...conditions: string[]) => dependencies({ follows: [{ job, conditions }] });

/** Lets the job start and abend. */
function abend(engine: Engine, stream: string, name: string, returnCode = 12): void {
  engine.runUntil(engine.world.now + 10_000);
  abendNow(engine.world, jobIn(engine, stream, name), { returnCode });
  engine.settle();
}

describe('FOLLOWS', () => {
  it('keeps a job in HOLD after its predecessor abended, and its stream STUCK', () => {
    const engine = anEngine([aStream('DAY', [aJob('A'), aJob('B', { dependencies: after('A') })])]);
    abend(engine, 'DAY', 'A');
    engine.runUntil(MIDNIGHT + HOUR);
    expect(statuses(engine, 'DAY')).toEqual({ A: 'ABEND', B: 'HOLD' });
    expect(streamIn(engine, 'DAY').status).toBe('STUCK');
    expect(substatusOf(jobIn(engine, 'DAY', 'B'))).toBe('HOLD_WAITING_FOR_PREDECESSOR');
  });

  it('leaves a stream EXEC while another branch can still start', () => {
    const later = aJob('C', { times: { at: at(120) } });
    const engine = anEngine([aStream('DAY', [aJob('A'), aJob('B', { dependencies: after('A') }), later])]);
    abend(engine, 'DAY', 'A');
    engine.runUntil(MIDNIGHT + HOUR);
    expect(streamIn(engine, 'DAY').status).toBe('EXEC');
    engine.runUntil(MIDNIGHT + 3 * HOUR);
    expect(streamIn(engine, 'DAY').status).toBe('STUCK');
  });

  it('ends a stream as ABEND when nothing is left to start', () => {
    const engine = anEngine([aStream('DAY', [aJob('A'), aJob('B')])]);
    abend(engine, 'DAY', 'A');
    engine.runUntil(MIDNIGHT + HOUR);
    expect(streamIn(engine, 'DAY').status).toBe('ABEND');
  });

  it('on a whole stream is met by its success, on one job by that of the job', () => {
    const engine = anEngine([
      aStream('FIRST', [aJob('A'), aJob('LONG', { times: { at: at(120) } })]),
      aStream('WHOLE', [aJob('X')], { dependencies: dependencies({ follows: [on('FIRST')] }) }),
      aStream('ONE', [aJob('Y')], { dependencies: dependencies({ follows: [on('FIRST', 'A')] }) }),
    ]);
    engine.runUntil(MIDNIGHT + HOUR);
    expect([streamIn(engine, 'WHOLE').status, streamIn(engine, 'ONE').status]).toEqual(['HOLD', 'SUCC']);
    engine.runUntil(MIDNIGHT + 3 * HOUR);
    expect(streamIn(engine, 'WHOLE').status).toBe('SUCC');
  });

  it('is met after an abend with RECOVERY CONTINUE, which does not spoil the stream', () => {
    const jobs = [aDefinition('A', { recovery: { action: 'CONTINUE', sameWorkstation: false } })];
    const engine = anEngine([aStream('DAY', [aJob('A'), aJob('B', { dependencies: after('A') })])], {
      document: { jobs },
    });
    abend(engine, 'DAY', 'A');
    engine.runUntil(MIDNIGHT + HOUR);
    expect(statuses(engine, 'DAY')).toEqual({ A: 'ABEND', B: 'SUCC' });
    expect(streamIn(engine, 'DAY').status).toBe('SUCC');
  });

  it('of a cancelled predecessor holds nobody back', () => {
    const engine = anEngine([
      aStream('DAY', [
        aJob('A', { times: { at: at(600), until: at(60), onUntil: 'CANC' } }),
        aJob('B', { dependencies: after('A') }),
      ]),
    ]);
    engine.runUntil(MIDNIGHT + 2 * HOUR);
    expect(statuses(engine, 'DAY')).toEqual({ A: 'CANCEL', B: 'SUCC' });
  });
});

describe('FOLLOWS … IF', () => {
  const branches = [
    aJob('A'),
    aJob('GOOD', { dependencies: after('A', 'SUCC') }),
    aJob('BAD', { dependencies: after('A', 'ABEND', 'FAIL') }),
    aJob('LAST', { dependencies: after('GOOD') }),
  ];

  it('runs the branch whose condition holds and suppresses the other, with what follows it', () => {
    const engine = anEngine([aStream('DAY', branches)]);
    abend(engine, 'DAY', 'A');
    engine.runUntil(MIDNIGHT + HOUR);
    expect(statuses(engine, 'DAY')).toEqual({ A: 'ABEND', GOOD: 'SUPPR', BAD: 'SUCC', LAST: 'SUPPR' });
  });

  it('lets a suppressed branch wait again when the predecessor is run again', () => {
    const engine = anEngine([aStream('DAY', branches)], { operators: { rerun: 1, looksAfterMinutes: 1 } });
    abend(engine, 'DAY', 'A');
    engine.runUntil(MIDNIGHT + HOUR);
    expect(statuses(engine, 'DAY')).toMatchObject({ A: 'SUCC', GOOD: 'SUCC', LAST: 'SUCC' });
  });

  it('holds for a named output condition of the return code', () => {
    const jobs = [aDefinition('A', { outputConditions: { DIVERG: 'RC=12' } })];
    const engine = anEngine(
      [aStream('DAY', [aJob('A'), aJob('B', { dependencies: after('A', 'DIVERG') })])],
      {
        document: { jobs },
      },
    );
    abend(engine, 'DAY', 'A', 12);
    engine.runUntil(MIDNIGHT + HOUR);
    expect(statuses(engine, 'DAY')).toEqual({ A: 'ABEND', B: 'SUCC' });
  });

  it('EXEC holds as soon as the predecessor runs', () => {
    const engine = anEngine([aStream('DAY', [aJob('A'), aJob('B', { dependencies: after('A', 'EXEC') })])], {
      nominalMs: 2 * HOUR,
    });
    engine.runUntil(MIDNIGHT + MINUTE);
    expect(statuses(engine, 'DAY')).toEqual({ A: 'EXEC', B: 'EXEC' });
  });
});

describe('JOIN', () => {
  const join = (quantity: number | 'ALL') =>
    dependencies({
      joins: [{ name: 'J', quantity, follows: [...follows('A'), { job: 'B', conditions: ['ABEND'] }] }],
    });

  it('of one out of two is met by either', () => {
    const engine = anEngine([aStream('DAY', [aJob('A'), aJob('B'), aJob('C', { dependencies: join(1) })])]);
    engine.runUntil(MIDNIGHT + HOUR);
    expect(statuses(engine, 'DAY')).toEqual({ A: 'SUCC', B: 'SUCC', C: 'SUCC' });
  });

  it('of all suppresses its owner once one of them can no longer be met', () => {
    const engine = anEngine([
      aStream('DAY', [aJob('A'), aJob('B'), aJob('C', { dependencies: join('ALL') })]),
    ]);
    engine.runUntil(MIDNIGHT + HOUR);
    expect(statuses(engine, 'DAY')).toEqual({ A: 'SUCC', B: 'SUCC', C: 'SUPPR' });
  });
});

describe('prompts and files', () => {
  it('asks when nothing else is open, and goes on after yes', () => {
    const prompts = [{ kind: 'adHoc' as const, text: 'Go on?' }];
    const engine = anEngine([
      aStream('DAY', [
        aJob('A'),
        aJob('B', { dependencies: dependencies({ follows: follows('A'), prompts }) }),
      ]),
    ]);
    const prompt = () => [...engine.world.plan.prompts.values()][0];
    expect(prompt()?.status).toBe('NOT_ASKED');
    engine.runUntil(MIDNIGHT + 10 * MINUTE);
    expect(prompt()?.status).toBe('ASKED');
    expect(substatusOf(jobIn(engine, 'DAY', 'B'))).toBe('HOLD_WAITING_FOR_PROMPT');
    const asked = prompt();
    if (asked) engine.world.soon({ kind: 'prompt-answered', prompt: asked, yes: true });
    engine.runUntil(MIDNIGHT + 20 * MINUTE);
    expect(statuses(engine, 'DAY')).toEqual({ A: 'SUCC', B: 'SUCC' });
  });

  it('only informs with a prompt that begins with a colon', () => {
    const prompts = [{ kind: 'adHoc' as const, text: ':Window begins' }];
    const engine = anEngine([aStream('DAY', [aJob('A', { dependencies: dependencies({ prompts }) })])]);
    engine.runUntil(MIDNIGHT + 10 * MINUTE);
    expect(statuses(engine, 'DAY')).toEqual({ A: 'SUCC' });
  });

  it('waits for a file until it is there', () => {
    const opens = dependencies({ opens: [{ file: '/in/x.ok' }] });
    const faults = { abend: 0, fail: 0, slow: 0, overlong: 0, agentFailureEveryHours: 0, fileMissing: 1 };
    const engine = anEngine([aStream('DAY', [aJob('A', { dependencies: opens })])], { faults });
    engine.runUntil(MIDNIGHT + 5 * HOUR);
    expect(substatusOf(jobIn(engine, 'DAY', 'A'))).toBe('HOLD_WAITING_FOR_FILE');
    const file = [...engine.world.plan.files.values()][0];
    if (file) engine.world.soon({ kind: 'file-appears', file });
    engine.runUntil(MIDNIGHT + 6 * HOUR);
    expect(statuses(engine, 'DAY')).toEqual({ A: 'SUCC' });
  });
});

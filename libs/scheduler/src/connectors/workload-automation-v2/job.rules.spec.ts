import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jobOf } from './job.rules.js';
import { aReadJob, aV2Run } from './v2.fixtures.js';

const NOW = Date.parse('2025-11-21T06:20:00Z');
const job = (changes: Record<string, unknown> = {}) => jobOf(aReadJob(changes), NOW);

describe('the state of a job', () => {
  it('is that of the last run of the rerun chain', () => {
    const abended = aV2Run({
      id: 'r1',
      compositeStatus: { status: 'ABEND' },
      commonStatus: 'ERROR',
      lastInRerunChain: false,
    });
    const good = aV2Run({ id: 'r2', runAttempt: 2, rerunType: 'RERUN' });
    const { status, commonStatus, runs } = job({ jobruns: [abended, good] });
    expect([status, commonStatus]).toEqual(['SUCC', 'SUCCESSFUL']);
    expect(runs.map(({ runId, status: s }) => [runId, s])).toEqual([
      ['r1', 'ABEND'],
      ['r2', 'SUCC'],
    ]);
  });

  it('does not depend on the order in which the engine lists the runs', () => {
    const runs = [1, 2, 3, 4].map((n) =>
      aV2Run({
        id: `r${n}`,
        runAttempt: n,
        lastInRerunChain: n === 4,
        compositeStatus: { status: n === 4 ? 'EXEC' : 'ABEND' },
        commonStatus: n === 4 ? 'RUNNING' : 'ERROR',
      }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(runs, { minLength: 4 }), (jobruns) => {
        expect(job({ jobruns })).toEqual(job({ jobruns: runs }));
      }),
    );
  });

  it("is the job's own word when no run says one", () => {
    expect(
      job({ jobruns: [], lastRunCompositeStatus: { status: 'READY' }, lastRunCommonStatus: 'READY' }),
    ).toMatchObject({ status: 'READY', commonStatus: 'READY', runs: [] });
  });

  it('keeps a word that it does not know beside UNKNOWN', () => {
    const run = aV2Run({ compositeStatus: { status: 'TELEPORTED' }, commonStatus: null });
    expect(job({ jobruns: [run], lastRunCommonStatus: null })).toMatchObject({
      status: 'UNKNOWN',
      rawStatus: 'TELEPORTED',
      commonStatus: 'UNDECIDED',
    });
  });
});

describe('a row without its definition', () => {
  it('says that nothing is known of it, instead of that there is none', () => {
    expect(job()).toMatchObject({ definitionKnown: false, definitionKey: null, recoveryOption: null });
  });

  it('says where it comes from and how it recovers when it has one', () => {
    const jobDefinition = {
      folder: '/FIN/',
      name: 'CALC',
      workstation: 'AGT1',
      recoveryOption: 'RERUN',
      recoveryRepeatOccurrences: 3,
      recoveryRepeatInterval: 'PT5M',
    };
    expect(job({ jobDefinition })).toMatchObject({
      definitionKnown: true,
      definitionKey: '/AGT1#/FIN/CALC',
      recoveryOption: 'RERUN',
      recoveryAttempts: 3,
      recoveryIntervalMs: 300_000,
    });
  });
});

it('has no job number before it was launched', () => {
  expect(job({ jobruns: [aV2Run({ jobNumber: 0 })] }).runs[0]?.jobNumber).toBeNull();
});

it('counts a passed deadline as late, whichever flag says so', () => {
  expect(job({ jobStatusFlags: { deadlineHasPassed: true } }).late).toBe(true);
  expect(job({ jobStatusFlags: { jobLate: true } }).late).toBe(true);
});

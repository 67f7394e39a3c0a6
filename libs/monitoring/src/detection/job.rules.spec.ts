import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aContext, aJobChange, NOW, Told } from './detection.fixtures.js';
import { isRecovering, judgeJobChange, settleJob } from './job.rules.js';

const minutesAgo = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000);
const context = aContext();

it('tells an abend as an error, of a critical job or of FINAL as critical, with RECOVERY CONTINUE as a warning', () => {
  for (const [job, severity] of [
    [{}, 'error'],
    [{ critical: true }, 'critical'],
    [{ stream_name: 'FINAL' }, 'critical'],
    [{ stream_name: 'FINALPOSTREPORTS' }, 'critical'],
    [{ recovery_option: 'CONTINUE' }, 'warning'],
  ] as const) {
    const told = new Told();
    judgeJobChange(aJobChange({ status: 'ABEND', ...job }), context, told.findings);
    expect(told.news()).toEqual([`job.abend ${severity}`]);
  }
});

it('tells a job that could not be launched as failed', () => {
  const told = new Told();
  judgeJobChange(aJobChange({ status: 'FAIL' }), context, told.findings);
  expect(told.news()).toEqual(['job.fail error']);
});

it('believes the status: a non-zero code of a successful job is no failure', () => {
  const told = new Told();
  judgeJobChange(aJobChange({ status: 'SUCC', return_code: 4 }), context, told.findings);
  expect(told.news()).toEqual([]);
});

it('keeps automatic recovery attempts as history until they are exhausted', () => {
  const told = new Told();
  const abended = {
    status: 'ABEND',
    recovery_option: 'RERUN',
    recovery_attempts: 2,
    recovery_interval_ms: 300_000,
  } as const;
  judgeJobChange(aJobChange(abended), context, told.findings);
  judgeJobChange(aJobChange({ ...abended, attempt: 2, automatic_reruns: 1 }), context, told.findings);
  expect(told.news()).toEqual([]);
  judgeJobChange(aJobChange({ ...abended, attempt: 3, automatic_reruns: 2 }), context, told.findings);
  expect(told.news()).toEqual(['job.abend error']);
});

it('takes an automatic rerun that stays away for not coming', () => {
  const job = aJobChange({ status: 'ABEND', recovery_option: 'RERUN', ended_at: minutesAgo(3) });
  expect(isRecovering(job, NOW)).toBe(true);
  expect(isRecovering({ ...job, ended_at: minutesAgo(6) }, NOW)).toBe(false);
  expect(isRecovering({ ...job, ended_at: minutesAgo(6), recovery_interval_ms: 600_000 }, NOW)).toBe(true);
  expect(isRecovering({ ...job, recovery_option: 'RERUN_PROMPT' }, NOW)).toBe(false);
});

it('resolves an abend that an operator confirms as successful', () => {
  const told = new Told();
  judgeJobChange(aJobChange({ status: 'ABEND' }), context, told.findings);
  judgeJobChange(
    aJobChange({ status: 'SUCC', confirmed: true, before_status: 'ABEND' }),
    context,
    told.findings,
  );
  expect(told.open).toEqual([]);
});

it('holds one condition of an EVERY job, ended by its next good iteration and not by one that has only begun', () => {
  const told = new Told();
  const every = (change: Parameters<typeof aJobChange>[0]) =>
    judgeJobChange(aJobChange({ every: true, ...change }), context, told.findings);
  every({ status: 'ABEND', attempt: 3 });
  every({ status: 'EXEC', attempt: 4, rerun_type: 'RERUN_EVERY' });
  expect(told.open).toEqual(['job.abend']);
  every({ status: 'ABEND', attempt: 4, rerun_type: 'RERUN_EVERY' });
  expect(told.news()).toEqual(['job.abend error']);
  every({ status: 'SUCC', attempt: 5, rerun_type: 'RERUN_EVERY' });
  expect(told.open).toEqual([]);
});

it('judges a late EVERY job, whose next iteration begins at once, by how the one before it ended', () => {
  const told = new Told();
  const onIteration = (attempt: number, last_outcome: 'SUCC' | 'ABEND') =>
    judgeJobChange(
      aJobChange({ every: true, status: 'EXEC', attempt, rerun_type: 'RERUN_EVERY', last_outcome }),
      context,
      told.findings,
    );
  onIteration(2, 'SUCC');
  onIteration(3, 'ABEND');
  onIteration(4, 'ABEND');
  expect(told.news()).toEqual(['job.abend error']);
  onIteration(5, 'SUCC');
  expect(told.open).toEqual([]);
});

it('keeps the condition of an EVERY job while a later iteration is being recovered', () => {
  const told = new Told();
  const every = (change: Parameters<typeof aJobChange>[0]) =>
    judgeJobChange(aJobChange({ every: true, status: 'ABEND', ...change }), context, told.findings);
  every({ recovery_option: 'STOP' });
  every({ recovery_option: 'RERUN', attempt: 2 });
  expect(told.news()).toEqual(['job.abend error']);
  expect(told.open).toEqual(['job.abend']);
});

it('counts a job as overlong beyond the threshold and beyond what it usually takes', () => {
  const running = (minutes: number, estimatedMinutes: number | null = null) =>
    aJobChange({
      status: 'EXEC',
      started_at: minutesAgo(minutes),
      estimated_ms: estimatedMinutes === null ? null : estimatedMinutes * 60_000,
    });
  const news = (job: ReturnType<typeof running>, p95Minutes: number | null): string[] => {
    const told = new Told();
    settleJob(job, context, told.findings, { p95Ms: p95Minutes === null ? null : p95Minutes * 60_000 });
    return told.news();
  };
  expect(news(running(59), null)).toEqual([]);
  expect(news(running(61), null)).toEqual(['job.overlong warning']);
  expect(news(running(61), 90)).toEqual([]);
  expect(news(running(61, 90), null)).toEqual([]);
  expect(news(running(91), 90)).toEqual(['job.overlong warning']);
  expect(news(running(61, 90), 20)).toEqual(['job.overlong warning']);
});

it('ends overlong with the run, and lets the next run be overlong anew', () => {
  const told = new Told();
  settleJob(aJobChange({ status: 'EXEC', started_at: minutesAgo(90) }), context, told.findings, {
    p95Ms: null,
  });
  judgeJobChange(aJobChange({ status: 'SUCC' }), context, told.findings);
  expect(told.open).toEqual([]);
  settleJob(aJobChange({ status: 'EXEC', attempt: 2, started_at: minutesAgo(70) }), context, told.findings, {
    p95Ms: null,
  });
  expect(told.news()).toEqual(['job.overlong warning', 'job.overlong warning']);
});

it('is late past its deadline until it ends well, or past its critical start while it has not begun', () => {
  const told = new Told();
  const late = (job: Parameters<typeof aJobChange>[0]) => settleJob(aJobChange(job), context, told.findings);
  late({ status: 'EXEC', deadline_at: minutesAgo(1) });
  expect(told.news()).toEqual(['job.late warning']);
  late({ status: 'SUCC', deadline_at: minutesAgo(1) });
  expect(told.open).toEqual([]);
  late({ status: 'HOLD', critical: true, critical_start_at: minutesAgo(1) });
  expect(told.news()).toEqual(['job.late error']);
  late({ status: 'EXEC', critical: true, critical_start_at: minutesAgo(1) });
  expect(told.open).toEqual([]);
});

it('tells a closed window once, as information, also when the job is suppressed by it in the same moment', () => {
  const waiting = new Told();
  settleJob(aJobChange({ status: 'HOLD', latest_start_at: minutesAgo(1) }), context, waiting.findings);
  expect(waiting.news()).toEqual(['window.closed info']);
  const suppressed = new Told();
  const gone = aJobChange({
    status: 'SUPPR',
    until_gone: true,
    latest_start_at: minutesAgo(1),
    before_status: 'HOLD',
  });
  judgeJobChange(gone, context, suppressed.findings);
  expect(suppressed.news()).toEqual(['window.closed info']);
  expect(suppressed.open).toEqual([]);
  settleJob({ ...gone, before_status: null }, context, suppressed.findings);
  expect(suppressed.news()).toEqual([]);
});

it('calls nobody while alerts are off, nor by what was so before watching began', () => {
  const silent = new Told(context, false);
  judgeJobChange(aJobChange({ status: 'ABEND' }), context, silent.findings);
  const first = new Told(aContext({ initial: true }));
  judgeJobChange(
    aJobChange({ status: 'ABEND', before_status: null }),
    aContext({ initial: true }),
    first.findings,
  );
  for (const { findings } of [silent, first])
    expect(findings.take().events.at(-1)).toMatchObject({ type: 'job.abend', data: { alert: false } });
});

it('tells one fact once, in whatever order and however often it is judged', () => {
  const job = fc.record({
    status: fc.constantFrom('HOLD', 'READY', 'EXEC', 'SUCC', 'ABEND', 'FAIL', 'CANCEL', 'SUPPR'),
    attempt: fc.integer({ min: 1, max: 3 }),
    every: fc.boolean(),
    critical: fc.boolean(),
    deadline_at: fc.constantFrom(null, minutesAgo(5)),
    latest_start_at: fc.constantFrom(null, minutesAgo(5)),
  });
  fc.assert(
    fc.property(fc.array(job, { maxLength: 12 }), (states) => {
      const told = new Told();
      const opened = new Map<string, number>();
      for (const state of states) {
        const before = new Set([...told.findings.open].map((c) => c.conditionKey));
        settleJob(aJobChange(state), context, told.findings, { p95Ms: null });
        const after = [...told.findings.open];
        settleJob(aJobChange({ ...state, before_status: null }), context, told.findings, { p95Ms: null });
        expect([...told.findings.open]).toEqual(after);
        for (const { conditionKey } of after)
          if (!before.has(conditionKey)) opened.set(conditionKey, (opened.get(conditionKey) ?? 0) + 1);
      }
      const raised = told.findings.take().events.filter((e) => e.type !== 'window.closed').length;
      const counted = [...opened]
        .filter(([key]) => !key.startsWith('window.closed'))
        .reduce((sum, [, n]) => sum + n, 0);
      expect(raised).toBe(counted);
    }),
  );
});

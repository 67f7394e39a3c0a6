import { SharedRequestBudget, WorkloadAutomationV2 } from '@resync/scheduler';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aConnection, all } from './connector.fixtures.js';
import { sample, type SampleScheduler, startSampleScheduler } from './sample-scheduler.fixtures.js';

const connector = new WorkloadAutomationV2(new SharedRequestBudget(null));
const at = (text: unknown): number | null => (typeof text === 'string' ? Date.parse(text) : null);
type Row = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- raw JSON, compared field by field

let scheduler: SampleScheduler;
let session: Awaited<ReturnType<WorkloadAutomationV2['open']>>;
beforeAll(async () => {
  scheduler = await startSampleScheduler();
  session = await connector.open(aConnection([scheduler.url], { pageSize: 7 }));
});
afterAll(async () => {
  await connector.onModuleDestroy();
  await scheduler.close();
});

const byId = (name: string): Map<string, Row> =>
  new Map(sample(name).results.map((row) => [String(row.id), row]));

it('v2-engine-info: version, zone and language', async () => {
  expect(await session.engineInfo()).toEqual({
    displayVersion: '10.2.5',
    fullVersion: '10.2.5.00',
    timeZone: 'America/Sao_Paulo',
    locale: 'pt_BR',
  });
});

it('v2-plan-job-count-grouped: the count and each status', async () => {
  const { count, groupedCount } = sample('v2-plan-job-count-grouped') as Row;
  expect(await session.jobCounts()).toEqual({ total: count, byCommonStatus: groupedCount });
});

describe('v2-plan-job', () => {
  it('gives every job with identity, state, times and flags as they are in the file', async () => {
    const jobs = await all(session.jobs({ kind: 'full' }));
    const raw = byId('v2-plan-job');
    expect(jobs).toHaveLength(raw.size);
    for (const job of jobs) {
      const row = raw.get(job.planJobId);
      expect(job).toMatchObject({
        planStreamId: row?.jobStreamId,
        streamName: row?.jobStreamName,
        streamWorkstation: row?.jobStreamWorkstation,
        name: row?.name,
        workstation: row?.workstation,
        position: row?.position,
        status: row?.lastRunCompositeStatus.status,
        rawStatus: row?.lastRunCompositeStatus.status,
        substatus: row?.lastRunCompositeStatus.substatus ?? null,
        commonStatus: row?.lastRunCommonStatus,
        definitionKnown: true,
        definitionKey: `${row?.jobDefinition.workstation}#/${row?.jobDefinition.name}`,
        recoveryOption: row?.jobDefinition.recoveryOption,
        priority: row?.priority,
        scheduledAt: at(row?.schedTime),
        latestStartAt: at(row?.timeRestrictions.latestStartTime),
        latestStartAction: row?.timeRestrictions.lateStartAction ?? null,
        deadlineAt: at(row?.timeRestrictions.deadlineTime),
        criticalStartAt: at(row?.criticalStart),
        critical: row?.jobOptions.critical,
        every: row?.jobOptions.every,
        everyMs: row?.repeatInterval === 'PT30M' ? 1_800_000 : null,
        late: row?.jobStatusFlags.jobLate,
        untilGone: row?.jobStatusFlags.untilGone,
        unresolvedDependencies: row?.dependenciesStats.numberOfUnresolvedDependencies,
        timeZone: row?.timeZone,
      });
    }
  });

  it('gives every run with its number, times, code and kind', async () => {
    const jobs = await all(session.jobs({ kind: 'full' }));
    const raw = byId('v2-plan-job');
    for (const job of jobs) {
      const rows: Row[] = raw.get(job.planJobId)?.jobruns ?? [];
      expect(job.runs).toEqual(
        rows.map((run) => ({
          runId: run.id,
          attempt: run.runAttempt,
          jobNumber: run.jobNumber || null,
          rerunType: run.rerunType,
          status: run.compositeStatus.status,
          commonStatus: run.commonStatus,
          workstation: run.actualWorkstation,
          startedAt: at(run.timeInfo.actualStartTime),
          endedAt: at(run.timeInfo.actualEndTime),
          elapsedMs: run.timeInfo.elapsedTime ? minutes(run.timeInfo.elapsedTime) : null,
          estimatedMs: run.timeInfo.estimatedDuration ? minutes(run.timeInfo.estimatedDuration) : null,
          returnCode: run.returnCode ?? null,
          confirmed: run.confirmed,
          lastInChain: run.lastInRerunChain,
        })),
      );
    }
  });

  it('gives every dependency of every job', async () => {
    for (const row of byId('v2-plan-job').values()) {
      const dependencies = await session.jobDependencies(row.id);
      expect(
        dependencies.map(({ dependencyId, status, sequence }) => [dependencyId, status, sequence]),
      ).toEqual(row.dependencies.map((d: Row) => [d.id, d.dependencyStatus.toLowerCase(), d.depSequence]));
    }
  });

  it('says of each job that waits why it does', async () => {
    const jobs = await all(session.jobs({ kind: 'full' }));
    const reasons = new Map(jobs.map(({ name, waitReason }) => [name, waitReason]));
    expect(
      ['BKP_CRM', 'REPL_LOJA1', 'EXP_COBOL', 'CONS_SERASA', 'SMS_COBR', 'POSTA_CONTAB'].map((n) =>
        reasons.get(n),
      ),
    ).toEqual(['resource', 'agent', 'limit', 'user_intervention', 'time', 'predecessor']);
  });
});

describe('v2-plan-jobstream', () => {
  it('gives every stream as it is in the file', async () => {
    const streams = await all(session.streams({ kind: 'full' }));
    const raw = byId('v2-plan-jobstream');
    expect(streams).toHaveLength(raw.size);
    for (const stream of streams) {
      const row = raw.get(stream.planStreamId);
      expect(stream).toMatchObject({
        internalIdentifier: row?.internalIdentifier,
        folder: row?.folder,
        name: row?.name,
        originalName: row?.originalJobStreamName,
        workstation: row?.workstation,
        scheduledAt: at(row?.schedTime),
        status: row?.compositeStatus.status,
        commonStatus: row?.commonStatus,
        priority: row?.priority,
        limit: row?.limit,
        carriedForward: row?.jsDefinitionFlags.carriedForward,
        carryForward: row?.jsOptions.carryForward,
        startAt: at(row?.timeRestrictions.startTime),
        startedAt: at(row?.timeInfo.actualStartTime),
        jobCount: row?.jobStreamStats.numberOfJob,
        abendedJobs: row?.jobStreamStats.numberOfAbendedJob,
        failedJobs: row?.jobStreamStats.numberOfFailedJob,
        timeZone: row?.timeZone,
        archived: false,
      });
    }
  });

  it('gives files, other streams and other jobs among the dependencies', async () => {
    const streams = await all(session.streams({ kind: 'full' }));
    const id = (name: string) => streams.find((stream) => stream.name === name)?.planStreamId ?? '';
    expect(await session.streamDependencies(id('CARGADWH'))).toMatchObject([
      {
        kind: 'external_stream',
        status: 'unsatisfied',
        streamName: 'FECHADIA',
        streamScheduledAt: at('2025-11-21T01:00:00Z'),
      },
    ]);
    expect(await session.streamDependencies(id('RELREG'))).toMatchObject([
      { kind: 'external_job', jobName: 'DIM_FATO', streamName: 'CARGADWH' },
      {
        kind: 'file',
        target: '/dados/entrada/parceiro_20251120.ok',
        details: { qualifier: '-f %p', fileStatus: 'Unavailable' },
      },
    ]);
  });
});

it('v2-plan-workstation: every workstation as it is in the file', async () => {
  const workstations = await all(session.workstations());
  const raw = byId('v2-plan-workstation');
  expect(workstations).toHaveLength(raw.size);
  for (const workstation of workstations) {
    const row = raw.get(workstation.planWorkstationId);
    expect(workstation).toMatchObject({
      folder: row?.folder,
      name: row?.name,
      type: row?.type,
      os: row?.os,
      version: row?.version ?? null,
      node: row?.nodeName ?? null,
      domain: row?.domainName ?? null,
      limit: row?.limit,
      fence: row?.fence,
      ignored: row?.ignore,
      runNumber: row?.runNumber,
      timeZone: row?.timeZone,
      startedAt: at(row?.timeStarted),
      activeStates: row?.activeStates,
      activeFlags: row?.activeFlags,
    });
  }
});

it('v2-plan-resource: quantities and who holds them', async () => {
  const resources = await all(session.resources());
  expect(
    resources.map(({ name, quantity, available, inUse, status }) => [
      name,
      quantity,
      available,
      inUse,
      status,
    ]),
  ).toEqual(
    expect.arrayContaining([
      ['FITA', 2, 0, 2, 'NOT_AVAILABLE'],
      ['ORALOCK', 1, 1, 0, 'AVAILABLE'],
    ]),
  );
  expect(resources.find(({ name }) => name === 'FITA')?.holders).toEqual([
    {
      streamKey: '/AGTBAT01#/BACKUPDB',
      jobKey: '/AGTBAT01#/BACKUPDB.BKP_CORE',
      quantity: 2,
      planJobId: 'e8a8f558-4e64-51d0-a80b-5bb812a2c0dd',
    },
  ]);
});

it('v2-model-jobdefinition: what it runs, as whom, and when it is good', async () => {
  const [raw] = sample('v2-model-jobdefinition-VALIDA_SALDO').results as Row[];
  expect(await session.definitions.jobDefinition('/AGTBAT01#/VALIDA_SALDO')).toEqual({
    key: raw?.key,
    description: raw?.def.description,
    type: raw?.def.type,
    command: raw?.def.task.executable.script,
    logins: raw?.def.userLogins,
    successConditions: raw?.def.successfulOutputConditions,
    otherConditions: raw?.def.otherOutputConditions,
    recovery: {
      action: raw?.def.recovery.action,
      attempts: null,
      intervalMs: null,
      jobKey: raw?.def.recovery.recoveryJobDefinitionRef,
      prompt: null,
    },
  });
  expect(await session.definitions.jobDefinition('/AGTBAT01#/OTHER')).toBeNull();
});

it('v2-model-jobstream: when it runs, and its jobs with what they follow', async () => {
  const [raw] = sample('v2-model-jobstream-FECHADIA').results as Row[];
  expect(await session.definitions.streamDefinition('/AGTBAT01#/FECHADIA')).toEqual({
    key: raw?.key,
    description: raw?.def.description,
    draft: false,
    carryForward: true,
    monitored: false,
    priority: raw?.def.priority,
    limit: null,
    startTime: raw?.def.startTime,
    deadlineTime: null,
    timeZone: null,
    runCycles: [
      { name: 'RC1', type: 'rrule', rule: 'FREQ=DAILY;INTERVAL=1', excludes: false },
      { name: 'EXC1', type: 'calendar', rule: '/FERIADOS', excludes: true },
    ],
    jobs: raw?.def.jobs.map((job: Row) => ({
      name: job.name,
      definitionKey: job.jobDefinitionRef,
      workstation: job.workstation,
      predecessors: job.internalPredecessors.map((one: Row) => one.jobName),
    })),
  });
});

it('v2-plan-jobstream-successors: who comes after, of which day', async () => {
  const [raw] = sample('v2-plan-jobstream-successors').results as Row[];
  expect(await session.definitions.successors('stream', '67763e70-511a-54be-a369-ffbdced1f980', 1)).toEqual([
    {
      kind: 'stream',
      planObjectId: raw?.id,
      name: 'CARGADWH',
      workstation: '/AGTDWH01',
      scheduledAt: at(raw?.schedTime),
    },
  ]);
});

/** The samples write durations in hours and minutes only. */
function minutes(text: string): number {
  const [, hours = 0, mins = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(text) ?? [];
  return (Number(hours) * 60 + Number(mins)) * 60_000;
}

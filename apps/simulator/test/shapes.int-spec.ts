import { readFileSync } from 'node:fs';
import { parseComposer } from '@resync/scheduler/composer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSimulator, startSnapshot } from '../src/simulator.js';
import { type Served, type Simulator } from '../src/simulator.options.js';
import { ask, keysOf, rows } from './client.fixtures.js';

const SAMPLES = 'test/samples/rest';
const sample = (name: string): unknown => JSON.parse(readFileSync(`${SAMPLES}/${name}`, 'utf8'));

/** In the reference's list of fields (§1.5), though no sample happens to have them. */
const IN_REFERENCE = [
  '.lateAction', '.maxDuration', '.maxDurationAction', '.minDuration', '.minDurationAction', '.description',
  '.statusConditions', '.pending', '.zombie', '.jobStreamId', '.jobId', '.jobName', '.substatus', '.actualEndTime',
  '.joinName', '.joinQuantity', '.members', '.criteria', '.networkAgent', '.dependency', '.jobStreamSuccId', '.jobSuccId',
  '.recoveryRepeatOccurrences', '.recoveryRepeatInterval',
]; // prettier-ignore
/** Parts that whole kinds of dependencies share with others. */
const DEPENDENCY = /\.dependencies\[\]\((\w+)\)/;

let moving: Simulator;
let frozen: Served;

/** The sample estate from its definitions, with all that can happen: some hours in. */
beforeAll(async () => {
  const files = ['workstations', 'jobs', 'resources-prompts-calendars', 'schedules'].map((name) => ({
    name,
    text: readFileSync(`test/samples/composer-synthetic/${name}.txt`, 'utf8'),
  }));
  const { document } = parseComposer(files);
  moving = await startSimulator({
    document,
    startAt: '2025-11-21T06:20:00Z',
    faults: { abend: 0.3, fileMissing: 1 },
  });
  frozen = await startSnapshot(SAMPLES);
});
afterAll(async () => {
  await moving.close();
  await frozen.close();
});

/** Jobs and streams have times and dependencies of the same shape. */
const shared = (kind: string): string[] =>
  kind.startsWith('job')
    ? ['job', 'jobstream'].flatMap((each) =>
        [...keysOf(sample(`v2-plan-${each}.json`))].filter((key) =>
          /\.(dependencies|timeRestrictions)\b/.test(key),
        ),
      )
    : [];

const asSimilar = (key: string) => key.replace(DEPENDENCY, '.dependencies[]');

it.each(['job', 'jobstream', 'workstation', 'resource'])(
  'a %s has the keys of the samples and no others',
  async (kind) => {
    const wanted = [...keysOf(sample(`v2-plan-${kind}.json`)), ...shared(kind)];
    for (const hours of [0, 3, 9]) {
      await moving.admin('clock', { advanceMs: hours * 3_600_000 });
      const given = keysOf({ results: await rows(moving, kind) });
      const known = new Set(wanted.map(asSimilar));
      const strange = [...given].filter(
        (key) => !known.has(asSimilar(key)) && !IN_REFERENCE.some((end) => key.endsWith(end)),
      );
      expect(strange.filter((key) => !key.includes('(JOIN).members[]'))).toEqual([]);
    }
  },
);

it.each(['job', 'jobstream', 'workstation', 'resource'])(
  'every key of a sample %s is given somewhere',
  async (kind) => {
    const given = keysOf({ results: await rows(moving, kind) });
    const busy = await startSimulator({
      jobs: 3000,
      startAt: '2025-11-21T05:00:00Z',
      faults: { abend: 0.02, fileMissing: 0.5 },
    });
    for (const key of keysOf({ results: await rows(busy, kind) })) given.add(key);
    await busy.close();
    const missing = [...keysOf(sample(`v2-plan-${kind}.json`))].filter(
      (key) => !given.has(key) && key !== '.count',
    );
    expect(missing).toEqual([]);
  },
);

it('of the snapshot is that of the samples to the letter', async () => {
  for (const kind of ['job', 'jobstream', 'workstation', 'resource']) {
    const { text } = await ask(frozen, `/plan/${kind}`, { headers: { 'include-count': 'true' } });
    expect(JSON.parse(text)).toEqual(sample(`v2-plan-${kind}.json`));
  }
  expect(JSON.parse((await ask(frozen, '/engine/info')).text)).toEqual(sample('v2-engine-info.json'));
  const count = await ask(frozen, '/plan/job/count?grouping_filters=status');
  expect(JSON.parse(count.text)).toEqual(sample('v2-plan-job-count-grouped.json'));
  const model = await ask(frozen, '/model/jobdefinition');
  expect(JSON.parse(model.text)).toEqual(sample('v2-model-jobdefinition-VALIDA_SALDO.json'));
});

it('of a successor in the snapshot is that of the sample', async () => {
  const [stream] = await rows(frozen, 'jobstream', "name = 'FECHADIA'");
  const { text } = await ask(frozen, `/plan/jobstream/${stream?.id}/successors`);
  expect(JSON.parse(text)).toEqual(sample('v2-plan-jobstream-successors.json'));
});

it('filters the snapshot like a moving plan, at the time at which it stands still', async () => {
  const failed = await rows(
    frozen,
    'job',
    "jobruns.compositeStatus.status IN ['ABEND','FAIL'] ORDER BY name",
  );
  expect(failed.map(({ name }) => name)).toEqual(['CICSDUMP', 'COPIA_SFTP', 'VALIDA_SALDO']);
  const long = await rows(frozen, 'job', 'jobruns.elapsedTime >= PT50M');
  expect(long.map(({ name }) => name).sort()).toEqual(['BKP_CORE', 'CONC_PIX']);
  const { headers } = await ask(frozen, '/engine/info');
  expect(headers.get('date')).toBe('Fri, 21 Nov 2025 06:20:00 GMT');
  const refused = await ask(frozen, `/plan/job/${failed[0]?.id}/action/rerun`, { method: 'PUT', body: {} });
  expect(refused.status).toBe(409);
});

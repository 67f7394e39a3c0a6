import { type ComposerDocument, type StreamDefinition, type StreamJob } from '@resync/scheduler/composer';
import { Random } from '../engine/random.js';
import { dependencies, emptyDocument, job, objectPath, stream, streamJob } from './definitions.js';
import { jobDependencies, streamDependencies } from './generator.dependencies.js';
import { AREAS, OBJECTS, STREAM_WORDS, VERBS } from './generator.names.js';
import { generateWorkstations, type GeneratedPlaces } from './generator.workstations.js';

export interface GeneratorOptions {
  seed: number | string;
  /** Job instances of one day. */
  jobs: number;
  /** Also write definitions that no stream uses (55 % of all, as in a real estate), and streams only on request. */
  unused?: boolean;
}

/**
 * An estate with the shape of a real one (reference §5): jobs per stream with median 5, 90th percentile 21 and
 * at most 249; one FOLLOWS per job inside its stream; 0.8 outside per stream, always to an earlier stream, so that
 * nothing waits in a circle; about half of the streams with AT; RECOVERY STOP nearly always; deadlines rare.
 */
export function generateEstate({ seed, jobs, unused = false }: GeneratorOptions): ComposerDocument {
  const random = new Random(`estate ${seed}`);
  const document = emptyDocument();
  const places = generateWorkstations(document, random, jobs);
  const streams: StreamDefinition[] = [];
  let left = jobs;
  while (left > 0) {
    const size = Math.min(left, streamSize(random, jobs));
    streams.push(generateStream(document, random, places, streams, size));
    left -= size;
  }
  document.streams.push(...streams);
  if (unused) addUnused(document, random, places, streams.length);
  return document;
}

/** 15 % have one job; the others are log-normal. Small estates get small streams, or they would be two. */
function streamSize(random: Random, jobs: number): number {
  if (random.chance(0.15)) return 1;
  const most = Math.min(249, Math.max(5, Math.floor(jobs / 12)));
  return Math.max(1, Math.min(most, Math.round(random.logNormal(5, 1.12))));
}

function generateStream(
  document: ComposerDocument,
  random: Random,
  places: GeneratedPlaces,
  earlier: StreamDefinition[],
  size: number,
): StreamDefinition {
  const number = earlier.length + 1;
  const area = random.pick(AREAS);
  const name = `${area}${random.pick(STREAM_WORDS)}${String(number).padStart(3, '0')}`.slice(0, 16);
  const home = random.pick(places.agents);
  const wanders = random.chance(0.04);
  const jobs: StreamJob[] = [];
  for (let index = 0; index < size; index++) {
    const on = wanders && random.chance(0.3) ? random.pick(places.agents) : home;
    const jobName = `${random.pick(VERBS)}_${random.pick(OBJECTS)}_${String(number).padStart(3, '0')}${String(index + 1).padStart(2, '0')}`;
    document.jobs.push(generateJob(random, places, on, jobName));
    jobs.push(generateStreamJob(random, places, on, jobName, jobs));
  }
  const starts = startTime(random, earlier.length);
  return stream(home, uniqueName(name, number), jobs, {
    times: starts === null ? {} : { at: { minutes: starts, days: 0 } },
    priority: random.pick([10, 10, 10, 10, 20, 30, 40, 50, 60, 80]),
    carryForward: random.chance(0.7),
    dependencies: streamDependencies(random, places, earlier, starts),
    ...(random.chance(0.005) && { limit: 2 }),
    ...(number % 97 === 0 &&
      starts !== null && { times: { at: { minutes: starts, days: 0 }, deadline: lateInDay(starts) } }),
  });
}

const uniqueName = (name: string, number: number): string =>
  name.endsWith(String(number)) ? name : `${name.slice(0, 16 - String(number).length)}${number}`;

/** Minutes; null for no AT: 55 % have one, most of them in the batch hours. The first streams begin at once. */
function startTime(random: Random, index: number): number | null {
  const [has, night, minute] = [random.chance(0.55), random.chance(0.6), random.next()];
  if (!has || index < 3) return null;
  return Math.floor((night ? minute * 6 : minute * 23.5) * 60);
}

const lateInDay = (starts: number) => ({ minutes: Math.min(1430, starts + 180), days: 0 });

function generateJob(random: Random, places: GeneratedPlaces, on: string, name: string) {
  const [what, code, login] = [random.next(), random.next(), random.chance(0.5)];
  const recovery =
    what < 0.987
      ? { action: 'STOP' as const, sameWorkstation: false }
      : what < 0.998
        ? { action: 'CONTINUE' as const, sameWorkstation: false }
        : { action: 'RERUN' as const, sameWorkstation: false, repeatEveryMinutes: 5, repeatCount: 2 };
  return job(on, name, {
    recovery,
    streamLogon: login ? 'twsbatch' : 'svcbatch',
    ...(places.mainframe.includes(on) && { taskType: 'OTHER' }),
    ...(code < 0.005 && { returnCodeSuccess: '(RC=0) OR (RC=4)' }),
    description: `${name.split('_').slice(0, 2).join(' ').toLowerCase()}`,
  });
}

function generateStreamJob(
  random: Random,
  places: GeneratedPlaces,
  on: string,
  name: string,
  before: StreamJob[],
): StreamJob {
  const [every, until, critical] = [random.chance(0.01), random.chance(0.005), random.chance(0.0005)];
  const times = {
    ...(every && { everyMinutes: random.pick([15, 30, 60]) }),
    ...(until && {
      until: { minutes: 1380, days: 0 },
      onUntil: random.pick(['SUPPR', 'CONT', 'CANC'] as const),
    }),
    ...(critical && { deadline: { minutes: 1320, days: 0 } }),
  };
  return streamJob(on, name, {
    times,
    critical,
    dependencies: jobDependencies(random, places, on, before),
    ...(random.chance(0.02) && { priority: random.pick([5, 70, 90, 100]) }),
    confirmed: random.chance(0.002),
  });
}

/** 55 % of the definitions of a real estate are used by no stream, and 22 % of its streams run only on request. */
function addUnused(
  document: ComposerDocument,
  random: Random,
  places: GeneratedPlaces,
  streams: number,
): void {
  for (let index = 0; index < streams * 0.28; index++) {
    const on = random.pick(places.agents);
    const name = `SOBDEM${String(index + 1).padStart(4, '0')}`;
    document.jobs.push(job(on, `${name}_JOB`));
    document.streams.push(
      stream(on, name, [streamJob(on, `${name}_JOB`)], {
        runCycles: [
          {
            position: { file: '', line: 0 },
            exclude: false,
            when: [{ kind: 'request' }],
            freeDaysRule: 'none',
            times: {},
          },
        ],
        dependencies: dependencies({}),
      }),
    );
  }
  const used = document.jobs.length;
  for (let index = 0; index < (used * 55) / 45; index++)
    document.jobs.push(
      job(objectPath(random.pick(places.agents)).name, `OLD_${random.pick(OBJECTS)}_${index + 1}`),
    );
}

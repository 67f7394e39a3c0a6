import {
  type ComposerDocument,
  type JobDefinition,
  type StreamDefinition,
  type StreamJob,
} from '@resync/scheduler/composer';
import { emptyDocument, job, stream, streamJob, workstation } from '../estate/definitions.js';
import { estateFrom } from '../estate/estate.js';
import { Engine } from './engine.js';
import { type EngineOptions, NO_FAULTS } from './engine.options.js';
import { type JobInstance, type StreamInstance } from './plan.model.js';

/** Midnight in São Paulo, the start of the production day. */
export const MIDNIGHT = Date.parse('2025-11-21T03:00:00Z');
export const MINUTE = 60_000;
export const HOUR = 3_600_000;

type Options = Partial<EngineOptions> & {
  document?: Partial<ComposerDocument>;
  nominalMs?: number;
  quiet?: boolean;
};

/** An engine over streams of agent AGT1; each job takes about a minute, nothing goes wrong by itself. */
export function anEngine(streams: StreamDefinition[], options: Options = {}): Engine {
  const { document, nominalMs = MINUTE, ...rest } = options;
  const text: ComposerDocument = {
    ...emptyDocument(),
    workstations: [
      workstation('MDM01', 'MANAGER', { timeZone: 'America/Sao_Paulo' }),
      workstation('AGT1', 'AGENT'),
    ],
    streams,
    ...document,
  };
  const estate = estateFrom(text);
  for (const kind of estate.jobKinds.values()) kind.nominalMs = nominalMs;
  return new Engine(estate, {
    seed: 1,
    startAt: MIDNIGHT,
    faults: NO_FAULTS,
    operators: null,
    incidents: [],
    transitionsKept: 100_000,
    firstRunNumber: 1,
    ...rest,
  });
}

export const aStream = (name: string, jobs: StreamJob[], more: Partial<StreamDefinition> = {}) =>
  stream('AGT1', name, jobs, more);
export const aJob = (name: string, more: Partial<StreamJob> = {}) => streamJob('AGT1', name, more);
export const aDefinition = (name: string, more: Partial<JobDefinition> = {}) => job('AGT1', name, more);

export const at = (minutes: number, days = 0) => ({ minutes, days });

export function jobIn(engine: Engine, stream: string, name: string): JobInstance {
  const found = streamIn(engine, stream).job(name);
  if (!found) throw new Error(`no job ${stream}.${name}`);
  return found;
}

export function streamIn(engine: Engine, name: string): StreamInstance {
  const found = engine.world.plan.streams.findLast((stream) => stream.name === name);
  if (!found) throw new Error(`no stream ${name}`);
  return found;
}

export const statuses = (engine: Engine, stream: string): Record<string, string> =>
  Object.fromEntries(streamIn(engine, stream).jobs.map((one) => [one.name, one.status]));

/** Statuses that an object went through, in order. */
export const path = (engine: Engine, key: string): string[] =>
  engine.world.log.since(0, 100_000).entries.flatMap((entry) => (entry.key.endsWith(key) ? [entry.to] : []));

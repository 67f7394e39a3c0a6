import {
  type ComposerDocument,
  type JobDefinition,
  type StreamDefinition,
  type StreamJob,
  type WorkstationDefinition,
} from '@resync/scheduler/composer';
import { CalendarBook, StreamDays } from '@resync/scheduler/calendar';
import { Random, uuidOf } from '../engine/random.js';
import { returnCodeRule } from '../engine/return-code.js';
import { type Estate, type JobKind, type JobTemplate, type StreamTemplate } from './estate.model.js';
import { addFinalStreams } from './final-streams.js';
import { pathText, scopedKey } from './paths.js';

export interface EstateOptions {
  engineId?: string;
  timeZone?: string;
  startOfDayMinutes?: number;
  /** Production days that one plan covers; FINAL runs on the last. */
  planDays?: number;
}

/**
 * Resolves what the text says. A reference to something that no text defines gets a plain definition of its own
 * (an agent with room for 20 jobs, a job that runs): real exports are often partial.
 */
export function estateFrom(document: ComposerDocument, options: EstateOptions = {}): Estate {
  const workstations = new Map(document.workstations.map((w) => [pathText(w), w]));
  const master = masterOf(document, workstations);
  const estate: Estate = {
    engineId: options.engineId ?? 'DIST_SIM',
    timeZone: options.timeZone ?? workstations.get(master)?.timeZone ?? 'America/Sao_Paulo',
    startOfDayMinutes: options.startOfDayMinutes ?? 0,
    planDays: options.planDays ?? 1,
    master,
    workstations,
    resources: new Map(),
    prompts: new Map(document.prompts.map((p) => [pathText(p), p.text])),
    calendars: new Map(document.calendars.map((c) => [pathText(c), c])),
    jobKinds: new Map(),
    streams: new Map(),
    calendarBook: new CalendarBook(document),
    document,
  };
  for (const resource of document.resources) {
    const { folder, name, quantity, description = '' } = resource;
    const workstation = resource.workstation ? pathText(resource.workstation) : master;
    const key = scopedKey(resource, master);
    estate.resources.set(key, { key, folder, name, workstation, quantity, description });
  }
  for (const job of document.jobs) defineJob(estate, scopedKey(job, master), job);
  for (const stream of document.streams) {
    const template = streamTemplate(estate, stream);
    estate.streams.set(template.key, template);
  }
  addFinalStreams(estate, streamTemplate);
  return estate;
}

function masterOf(document: ComposerDocument, workstations: Map<string, WorkstationDefinition>): string {
  const ofDomain = document.domains.find((domain) => domain.isMaster && domain.manager)?.manager;
  if (ofDomain) return pathText(ofDomain);
  const manager = document.workstations.find((w) => w.type === 'MANAGER');
  const master = manager ? pathText(manager) : '/MDM01';
  if (!manager) workstations.set(master, plainWorkstation(master, 'MANAGER'));
  return master;
}

function plainWorkstation(path: string, type: string): WorkstationDefinition {
  const cut = path.lastIndexOf('/');
  const name = path.slice(cut + 1);
  return {
    position: { file: '', line: 0 },
    folder: cut > 0 ? path.slice(0, cut) : '/',
    name,
    os: 'UNIX',
    node: `${name.toLowerCase()}.example.com`,
    type,
    ignore: false,
    members: [],
  };
}

function ensureWorkstation(estate: Estate, path: string): string {
  if (!estate.workstations.has(path)) estate.workstations.set(path, plainWorkstation(path, 'AGENT'));
  return path;
}

function defineJob(estate: Estate, key: string, source?: JobDefinition): JobKind {
  const [workstation = '', path = ''] = key.split('#');
  const cut = path.lastIndexOf('/');
  const outputs = { ...source?.successConditions, ...source?.outputConditions };
  const success = [source?.returnCodeSuccess, ...Object.values(source?.successConditions ?? {})].filter(
    Boolean,
  );
  const kind: JobKind = {
    id: uuidOf(`job ${key}`),
    key,
    folder: cut > 0 ? path.slice(0, cut) : '/',
    name: path.slice(cut + 1),
    workstation: ensureWorkstation(estate, workstation),
    recovery: source?.recovery ?? { action: 'STOP', sameWorkstation: false },
    succeeds: returnCodeRule(success.map((expression) => `(${expression})`).join(' OR ')),
    outputs: new Map(Object.entries(outputs).map(([name, expression]) => [name, returnCodeRule(expression)])),
    isCommand: source?.task.kind === 'command',
    interactive: source?.interactive ?? false,
    userLogin: source?.streamLogon ?? 'twsbatch',
    nominalMs: nominalDuration(key),
    ...(source && { source }),
  };
  estate.jobKinds.set(key, kind);
  return kind;
}

/** Whole seconds, by the job's name alone: median 2.5 minutes, from 15 seconds to 90 minutes. */
function nominalDuration(key: string): number {
  const seconds = new Random(`duration ${key}`).logNormal(150, 1);
  return Math.round(Math.min(5400, Math.max(15, seconds))) * 1000;
}

function streamTemplate(estate: Estate, source: StreamDefinition): StreamTemplate {
  const workstation = ensureWorkstation(
    estate,
    source.workstation ? pathText(source.workstation) : estate.master,
  );
  const key = `${workstation}#${pathText(source)}`;
  const timeZone = source.timeZone ?? estate.workstations.get(workstation)?.timeZone ?? estate.timeZone;
  const planned = source.runCycles.filter((cycle) => !cycle.exclude);
  const cycles = planned.filter((cycle) => cycle.when.some((when) => when.kind !== 'request'));
  return {
    modelId: uuidOf(`stream ${key}`),
    key,
    folder: source.folder,
    name: source.name,
    workstation,
    timeZone,
    times: { ...source.times, ...cycles[0]?.times },
    dependencies: source.dependencies,
    matching: source.matching ?? null,
    priority: source.priority ?? 10,
    limit: source.limit ?? -1,
    carryForward: source.carryForward,
    monitored: source.keySched,
    days: new StreamDays([source], estate.calendarBook),
    jobs: source.jobs.map((job, index) => jobTemplate(estate, workstation, timeZone, job, index + 1)),
    source,
  };
}

function jobTemplate(
  estate: Estate,
  streamWorkstation: string,
  timeZone: string,
  source: StreamJob,
  position: number,
): JobTemplate {
  const key = scopedKey(source, streamWorkstation);
  const kind = estate.jobKinds.get(key) ?? defineJob(estate, key, source.definition);
  return {
    name: source.alias ?? source.name,
    position,
    workstation: kind.workstation,
    kind,
    times: source.times,
    timeZone,
    dependencies: source.dependencies,
    priority: source.priority,
    confirmed: source.confirmed,
    critical: source.critical,
    monitored: source.keyJob,
    nop: source.nop,
    aliased: source.alias !== undefined,
    maxDuration: source.maxDuration ?? null,
    onMaxDuration: source.onMaxDuration ?? 'CONTINUE',
    minDuration: source.minDuration ?? null,
    onMinDuration: source.onMinDuration ?? 'CONTINUE',
    source,
  };
}

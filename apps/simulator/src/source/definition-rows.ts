import { type DefinitionRow } from './plan-source.js';
import { type Estate, type JobKind, type StreamTemplate } from '../estate/estate.model.js';
import { pathText } from '../estate/paths.js';
import { uuidOf } from '../engine/random.js';

/** Definitions as `/model/{type}` shows them (reference §1.3, §1.5); null for a type that is not served. */
export function definitionRows(estate: Estate, type: string): DefinitionRow[] | null {
  const { document } = estate;
  switch (type) {
    case 'jobdefinition':
      return [...estate.jobKinds.values()].map(jobRow);
    case 'jobstream':
      return [...estate.streams.values()].map(streamRow);
    case 'workstation':
      return [...estate.workstations].map(
        ([key, { folder, name, description, type: kind, os, node, timeZone }]) =>
          row('Workstation', key, { folder, name, description, type: kind, os, node, timeZone }),
      );
    case 'resource':
      return [...estate.resources.values()].map(({ key, folder, name, workstation, quantity, description }) =>
        row('Resource', key, { folder, name, workstation, quantity, description }),
      );
    case 'prompt':
      return document.prompts.map((p) =>
        row('Prompt', pathText(p), { folder: p.folder, name: p.name, text: p.text }),
      );
    case 'calendar':
      return document.calendars.map(({ folder, name, description, dates }) =>
        row('Calendar', pathText({ folder, name }), { folder, name, description, dates }),
      );
    case 'variabletable':
      return document.variableTables.map(({ folder, name, description, variables }) =>
        row('VariableTable', pathText({ folder, name }), { folder, name, description, variables }),
      );
    case 'runcyclegroup':
      return document.runCycleGroups.map(({ folder, name, description }) =>
        row('RunCycleGroup', pathText({ folder, name }), { folder, name, description }),
      );
    default:
      return null;
  }
}

const row = (kind: string, key: string, def: Record<string, unknown>): DefinitionRow => ({
  kind,
  key,
  def: { id: uuidOf(`${kind} ${key}`), ...def },
});

function jobRow({
  id,
  key,
  folder,
  name,
  workstation,
  userLogin,
  recovery,
  source,
  interactive,
}: JobKind): DefinitionRow {
  const task = source?.task;
  const script = task?.kind === 'script' ? task.script : task?.kind === 'command' ? task.command : undefined;
  return {
    kind: 'JobDefinition',
    key,
    def: {
      id,
      folder,
      name,
      workstation,
      ...(source?.description && { description: source.description }),
      type: 'executable',
      userLogins: [userLogin],
      task: { executable: { interactive, ...(script && { script }) } },
      successfulOutputConditions: source?.successConditions ?? {},
      otherOutputConditions: source?.outputConditions ?? {},
      recovery: {
        action: recovery.action,
        repeatAffinity: recovery.sameWorkstation,
        ...(recovery.repeatEveryMinutes !== undefined && {
          repeatInterval: `PT${recovery.repeatEveryMinutes}M`,
        }),
        ...(recovery.repeatCount !== undefined && { repeatOccurrences: recovery.repeatCount }),
        ...(recovery.recoveryJob && {
          recoveryJobDefinitionRef: jobReference(recovery.recoveryJob, workstation),
        }),
        ...(recovery.abendPrompt !== undefined && { abendPrompt: recovery.abendPrompt }),
      },
    },
  };
}

const jobReference = (job: NonNullable<JobKind['recovery']['recoveryJob']>, workstation: string): string =>
  `${job.workstation ? pathText(job.workstation) : workstation}#${pathText(job)}`;

function streamRow({
  modelId,
  key,
  folder,
  name,
  workstation,
  source,
  priority,
  limit,
  jobs,
}: StreamTemplate): DefinitionRow {
  const options = [
    ...(source.carryForward ? ['carryForward'] : []),
    ...(source.draft ? ['draft'] : []),
    ...(source.keySched ? ['monitored'] : []),
  ];
  const at = source.times.at;
  return {
    kind: 'JobStream',
    key,
    def: {
      id: modelId,
      abstractId: uuidOf(`abstract ${key}`),
      folder,
      name,
      workstation,
      ...(source.description && { description: source.description }),
      options,
      priority,
      ...(limit >= 0 && { limit }),
      ...(at && { startTime: clock(at.minutes) }),
      jobs: jobs.map((job) => ({
        id: uuidOf(`${key}.${job.name}`),
        name: job.name,
        jobDefinitionRef: job.kind.key,
        workstation: job.workstation,
        internalPredecessors: job.dependencies.follows.flatMap(({ stream, job: before }) =>
          stream || before === undefined ? [] : [{ jobId: uuidOf(`${key}.${before}`), jobName: before }],
        ),
      })),
    },
  };
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;

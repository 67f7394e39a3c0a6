import {
  type ComposerDocument,
  type Dependencies,
  type Follows,
  type JobDefinition,
  type StreamDefinition,
  type StreamJob,
  type WorkstationDefinition,
} from '@resync/scheduler/composer';

/** Builders of composer definitions with everything left at its default, for estates that no text describes. */
const NOWHERE = { file: '', line: 0 };

/** Shared by all that depend on nothing; never written to. */
export const NO_DEPENDENCIES: Dependencies = { follows: [], needs: [], opens: [], prompts: [], joins: [] };
const NO_TIMES = {};

export const emptyDocument = (): ComposerDocument => ({
  workstations: [],
  workstationClasses: [],
  domains: [],
  jobs: [],
  resources: [],
  prompts: [],
  calendars: [],
  parameters: [],
  variableTables: [],
  runCycleGroups: [],
  streams: [],
  users: [],
});

/** An object in the root folder, or in the folder that the path begins with. */
export function objectPath(path: string): { folder: string; name: string } {
  const cut = path.lastIndexOf('/');
  return { folder: cut > 0 ? path.slice(0, cut) : '/', name: path.slice(cut + 1) };
}

export const workstation = (
  name: string,
  type: string,
  more: Partial<WorkstationDefinition> = {},
): WorkstationDefinition => ({
  position: NOWHERE,
  ...objectPath(name),
  type,
  ignore: false,
  members: [],
  ...more,
});

export const job = (on: string, name: string, more: Partial<JobDefinition> = {}): JobDefinition => ({
  position: NOWHERE,
  workstation: objectPath(on),
  ...objectPath(name),
  task: { kind: 'script', script: `/app/bin/${name.toLowerCase()}.sh` },
  streamLogon: 'twsbatch',
  taskType: 'UNIX',
  interactive: false,
  successConditions: {},
  outputConditions: {},
  recovery: { action: 'STOP', sameWorkstation: false },
  ...more,
});

export const stream = (
  on: string,
  name: string,
  jobs: StreamJob[],
  more: Partial<StreamDefinition> = {},
): StreamDefinition => ({
  position: NOWHERE,
  workstation: objectPath(on),
  ...objectPath(name),
  draft: false,
  isService: false,
  runCycles: [
    {
      position: NOWHERE,
      exclude: false,
      name: 'RULE1',
      when: [{ kind: 'everyday' }],
      freeDaysRule: 'none',
      times: NO_TIMES,
    },
  ],
  times: NO_TIMES,
  carryForward: false,
  keySched: false,
  dependencies: NO_DEPENDENCIES,
  jobs,
  ...more,
});

export const streamJob = (on: string, name: string, more: Partial<StreamJob> = {}): StreamJob => ({
  position: NOWHERE,
  workstation: objectPath(on),
  ...objectPath(name),
  times: NO_TIMES,
  dependencies: NO_DEPENDENCIES,
  confirmed: false,
  critical: false,
  keyJob: false,
  nop: false,
  ...more,
});

/** FOLLOWS jobs of the same stream. */
export const follows = (...jobs: string[]): Follows[] => jobs.map((name) => ({ job: name, conditions: [] }));

export const dependencies = (more: Partial<Dependencies>): Dependencies => ({ ...NO_DEPENDENCIES, ...more });
